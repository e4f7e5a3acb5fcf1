import { z } from 'zod';
import { figureSchema } from '../score/figure.schema.ts';

/** `raw`: EX − CX in points, where both sides have one scale; `standardised`: of z-scores over the units shown. */
const GAP_KINDS = ['raw', 'standardised'] as const;

export const gapSchema = figureSchema.extend({ kind: z.enum(GAP_KINDS) });
export type Gap = z.infer<typeof gapSchema>;
