import { z } from 'zod';

export const figureSchema = z.object({
  value: z.number(),
  n: z.number().nullable(),
  /** Ends of the 95 % interval, both null where there is none. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Why there is no interval, a reason of docs/errors.md; null where there is one. */
  noInterval: z.string().nullable(),
});

/** A number as it is shown: with its n and its interval, or the reason why it has none. */
export type Figure = z.infer<typeof figureSchema>;
