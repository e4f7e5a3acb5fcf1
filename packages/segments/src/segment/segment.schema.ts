import { ROLES, type Role } from '@unisono/people-core/schema';
import { z } from 'zod';
import type { Rule } from '../rule/rule.schema.ts';
import { refuseOtherSide, ruleSchema } from '../rule/side-rule.schema.ts';

const segmentId = z.uuid();
const side = z.enum(ROLES);
const name = z.string().trim().min(1).max(120);
/** The part of the tree whose people it looks at; null: the whole organisation. */
const unitId = z.uuid().nullable();

/** A rule with all that says whom it is asked of. */
const asked = { side, unitId, rule: ruleSchema };

export const createSegmentInput = z.strictObject({ ...asked, name }).superRefine(refuseOtherSide);
export type CreateSegmentInput = z.infer<typeof createSegmentInput>;

export const changeSegmentInput = z.strictObject({
  segmentId,
  /** The one that was read: a later one is not overwritten. */
  revision: z.int().min(1),
  name,
  rule: ruleSchema,
});
export type ChangeSegmentInput = z.infer<typeof changeSegmentInput>;

export const segmentIdInput = z.strictObject({ segmentId });
export type SegmentIdInput = z.infer<typeof segmentIdInput>;

export const listSegmentsInput = z.strictObject({ side, archived: z.boolean().default(false) });
export type ListSegmentsInput = z.infer<typeof listSegmentsInput>;

const draft = z.strictObject(asked).superRefine(refuseOtherSide).optional();
const one = { segmentId: segmentId.optional(), draft };
const isOne = (input: { segmentId?: string | undefined; draft?: unknown }) =>
  input.segmentId !== undefined || input.draft !== undefined;
/** A saved segment as it stands, or a draft: a rule as it is being written, of a new segment or of the one with the id. */
export const countSegmentInput = z.strictObject(one).refine(isOne, 'required');
export type CountSegmentInput = z.infer<typeof countSegmentInput>;

/** How many people a page of members shows. */
export const MEMBERS_SHOWN = 10;
export const listMembersInput = z.strictObject({ ...one, after: z.uuid().optional() }).refine(isOne, 'required');
export type ListMembersInput = z.infer<typeof listMembersInput>;

export const segmentChoicesInput = z.strictObject({ side, unitId });
export type SegmentChoicesInput = z.infer<typeof segmentChoicesInput>;

/** A segment that names another one. */
export interface SegmentName {
  readonly id: string;
  readonly name: string;
}

/** A line of the list. Instants are ISO 8601. */
export interface SegmentSummary extends SegmentName {
  readonly side: Role;
  readonly unitId: string | null;
  readonly rule: Rule;
  readonly revision: number;
  readonly changedAt: string;
  readonly archivedAt: string | null;
  /** The segments whose rules name it. */
  readonly usedBy: readonly SegmentName[];
}

/** How many people a rule holds for at this instant. */
export interface SegmentCount {
  readonly people: number;
  readonly at: string;
}

/** Somebody of a segment, by the newest of their relationships to its part. */
export interface SegmentMember {
  /** That relationship's: the record's own id would tell when, and so by whom, somebody was brought in. */
  readonly id: string;
  readonly name: string | null;
  readonly unit: string;
  readonly fromDay: string | null;
  readonly toDay: string | null;
}

export interface SegmentMembers {
  readonly members: readonly SegmentMember[];
  /** Of the next page; null: there is none. */
  readonly next: string | null;
}

/** What a builder offers to choose from: attributes of relationships with some of their values, and languages. */
export interface SegmentChoices {
  readonly attributes: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly languages: readonly string[];
}
