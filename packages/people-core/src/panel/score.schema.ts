import { z } from 'zod';
import { parseScore } from './score-reference.ts';

export const scoreSchema = z.string().refine((text) => parseScore(text) !== undefined, { error: 'score' });
