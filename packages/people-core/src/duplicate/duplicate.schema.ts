import { z } from 'zod';
import type { ListedPerson } from '../people/people-list.schema.ts';
import type { Role } from '../relationship/relationship.schema.ts';

/** By which side of people somebody looks at two records: what its own files told, or all there is. */
export type Face = Role | 'whole';

/** Why two records are probably one person, by field. What does not agree, or is not known of both, is left out. */
export interface DuplicateEvidence {
  /** How alike the names are, from 0 to 1; left out where one has none. */
  readonly name?: number;
  readonly birthDay?: 'same' | 'near';
  readonly phone?: true;
  readonly email?: true;
  /** How alike the addresses are, from 0 to 1. */
  readonly address?: number;
}

const place = z.strictObject({ likeness: z.number(), id: z.uuid() });

export const listDuplicatesInput = z.strictObject({
  limit: z.int().min(1).max(100).default(20),
  /** Those after this one, the most alike first. */
  after: place.optional(),
});
export type ListDuplicatesInput = z.infer<typeof listDuplicatesInput>;

export const duplicateInput = z.strictObject({ id: z.uuid() });
export type DuplicateInput = z.infer<typeof duplicateInput>;

export const joinDuplicateInput = z.strictObject({
  id: z.uuid(),
  /** The record that stands for both from then on, by the id that it was shown with. */
  keptId: z.uuid(),
});
export type JoinDuplicateInput = z.infer<typeof joinDuplicateInput>;

/** Not strict: the client says the direction of a list that grows, too. */
export const listMergesInput = z.object({ cursor: z.uuid().nullish() });
export type ListMergesInput = z.infer<typeof listMergesInput>;

export const mergeInput = z.strictObject({ mergeId: z.uuid() });
export type MergeInput = z.infer<typeof mergeInput>;

/** One of two records, as far as the reader sees it; `id` is that of a tie (docs/adr/0010-who-sees-what-of-people.md). */
export type DuplicateRecord = Required<ListedPerson> & {
  /** Identified moments, of those that the reader may read; null where none are the reader's to read. */
  readonly moments: number | null;
};

/** Two records that are probably one person. */
export interface Duplicate {
  readonly id: string;
  /** From 0 to 1. */
  readonly likeness: number;
  readonly evidence: DuplicateEvidence;
  /** The one that the reader has known for longer comes first. */
  readonly records: readonly DuplicateRecord[];
}

export interface ListedDuplicate {
  readonly id: string;
  readonly likeness: number;
  readonly evidence: DuplicateEvidence;
  readonly names: readonly [string | null, string | null];
}

export interface DuplicatesPage {
  readonly duplicates: readonly ListedDuplicate[];
  readonly next: { readonly likeness: number; readonly id: string } | null;
}

/** A decision that two records are one person, which can be taken back. */
export interface ListedMerge {
  readonly id: string;
  readonly mergedAt: string;
  readonly kept: string | null;
  readonly merged: string | null;
}

export interface MergesPage {
  readonly merges: readonly ListedMerge[];
  readonly next: string | null;
}
