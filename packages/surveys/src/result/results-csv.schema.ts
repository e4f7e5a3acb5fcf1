import { LANGUAGES } from '@unisono/people-core/schema';
import { z } from 'zod';
import { resultPart } from './result.schema.ts';

export const writeResultsInput = z.strictObject({
  ...resultPart,
  /** Of the texts of questions. */
  language: z.enum(LANGUAGES),
  what: z.enum(['scores', 'groups', 'comments']),
});
export type WriteResultsInput = z.infer<typeof writeResultsInput>;

/** A file to be saved. */
export interface ResultFile {
  readonly name: string;
  readonly text: string;
}
