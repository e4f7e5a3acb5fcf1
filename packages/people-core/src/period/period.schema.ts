import { z } from 'zod';
import { isPeriod } from './period.ts';

/** A period as input. Apart from the functions, so that screens which only read periods need no schema library. */
export const periodSchema = z.string().refine(isPeriod, { error: 'period' });
