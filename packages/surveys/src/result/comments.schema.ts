import { z } from 'zod';
import { resultPart } from './result.schema.ts';

/** Not strict: the client says the direction of a list that grows, too. */
export const findCommentsInput = z.object({
  ...resultPart,
  /** Only answers to this question. */
  question: z.string().max(40).optional(),
  /** Every word must be in the comment, whatever its case and accents. */
  search: z.string().trim().max(200).default(''),
  /** How many were shown before: `next` of the page before. */
  cursor: z.int().min(0).default(0),
});
export type FindCommentsInput = z.infer<typeof findCommentsInput>;

export interface ResultComment {
  readonly question: string;
  readonly text: string;
  /** Who answered together, since fewer than ten are never told apart; null in identified waves. */
  readonly from: { readonly unitIds: readonly string[]; readonly people: number } | null;
  /** In identified waves, for those whose grant covers them; the name is null where nobody knows it. */
  readonly by: {
    readonly personId: string;
    readonly name: string | null;
    readonly unitId: string;
    readonly at: string | null;
  } | null;
}

export interface CommentPage {
  readonly comments: readonly ResultComment[];
  /** How many the search finds. */
  readonly total: number;
  /** Of all that the reader may read, by question. */
  readonly questions: readonly { readonly question: string; readonly total: number }[];
  /** What to ask for next; null: these were the last. */
  readonly next: number | null;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Groups of the part whose comments are not shown, since only a larger set is, or fewer than ten answered. */
  readonly withheld: number;
}
