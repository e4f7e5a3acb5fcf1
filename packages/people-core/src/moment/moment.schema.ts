import type { FeltEmotions } from '../emotion/felt.ts';
import type { Day } from '../period/day.ts';
import type { Role } from '../relationship/relationship.schema.ts';

/** What somebody said in their own words, by the code of the question that was asked. */
export interface Comment {
  readonly question: string;
  readonly text: string;
}

/**
 * One lived episode as a source tells it. Everything that may be absent was not asked or not answered; it is
 * missing, never 0. Ranges: docs/measures.md.
 */
export interface MomentInput {
  /** With the batch's source it says which moment this is, so that telling it twice changes nothing. */
  readonly externalId: string;
  /** Who: a key of theirs, or the id that this source knows them under. Unknown people are made. */
  readonly person: { readonly kind: string; readonly value: string } | string;
  readonly role: Role;
  /** Code of the unit it happened in; else the unit of the person's relationship in that role on that day. */
  readonly unit?: string | undefined;
  /** In the organisation's time zone. */
  readonly day: Day;
  /** The instant, ISO 8601 with its offset, where it is known. */
  readonly at?: string | undefined;
  readonly touchpoint?: string | undefined;
  /** The version of the set that was shown; else the organisation's, or the full one where that does not hold it. */
  readonly emotionSet?: number | undefined;
  /** Every emotion that was shown, 0 for "not at all". */
  readonly felt?: FeltEmotions | undefined;
  readonly expectation?: number | undefined;
  readonly disconfirmation?: number | undefined;
  readonly ease?: number | undefined;
  readonly recommend?: number | undefined;
  readonly told?: number | undefined;
  readonly toldValence?: number | undefined;
  readonly pumPositive?: number | undefined;
  readonly pumUnique?: number | undefined;
  readonly pumMemorable?: number | undefined;
  /** Any other answer by question code. */
  readonly answers?: Readonly<Record<string, number>> | undefined;
  readonly comments?: readonly Comment[] | undefined;
}

/** The whole-number answers, the column each lies in and its range. */
export const SCALES = [
  { field: 'expectation', column: 'expectation', min: 0, max: 5 },
  { field: 'disconfirmation', column: 'disconfirmation', min: -2, max: 2 },
  { field: 'ease', column: 'ease', min: 1, max: 7 },
  { field: 'recommend', column: 'recommend', min: 0, max: 10 },
  { field: 'told', column: 'told', min: 0, max: 1_000_000 },
  { field: 'toldValence', column: 'told_valence', min: -1, max: 1 },
  { field: 'pumPositive', column: 'pum_positive', min: 1, max: 5 },
  { field: 'pumUnique', column: 'pum_unique', min: 1, max: 5 },
  { field: 'pumMemorable', column: 'pum_memorable', min: 1, max: 5 },
] as const;

/** Answers are kept to this many decimals, so that the sums of them stay short and exact. */
export const ANSWER_DECIMALS = 6;
