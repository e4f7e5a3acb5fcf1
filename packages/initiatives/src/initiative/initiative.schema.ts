import { EMOTION_CODES, isDay, type EmotionCode } from '@unisono/people-core/schema';
import { z } from 'zod';

export const INITIATIVE_KINDS = [
  'recognition',
  'training',
  'workload',
  'listening',
  'campaign',
  'service-change',
  'reorganisation',
  'event',
  'other',
] as const;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

/** Whose experience it is meant to change: inside, outside, or both. */
export const INITIATIVE_SIDES = ['employee', 'customer', 'joint'] as const;
export type InitiativeSide = (typeof INITIATIVE_SIDES)[number];

/** In the order of an initiative's life. From `running` on it has started. */
export const INITIATIVE_STATUSES = ['idea', 'planned', 'running', 'measuring', 'done'] as const;
export type InitiativeStatus = (typeof INITIATIVE_STATUSES)[number];

const initiativeId = z.uuid();
const day = z.string().refine(isDay, 'day-invalid');
const hypothesis = z.string().trim().max(2000).nullable();
const unique = (values: readonly string[]) => new Set(values).size === values.length;

/** What is said about an initiative, before the rules that join its fields. */
const fields = z.object({
  kind: z.enum(INITIATIVE_KINDS),
  title: z.string().trim().min(1).max(200),
  objective: z.string().trim().min(1).max(2000),
  side: z.enum(INITIATIVE_SIDES),
  /** What people are meant to feel more, or, of unpleasant ones, less. */
  intendedEmotions: z.array(z.enum(EMOTION_CODES)).min(1).max(EMOTION_CODES.length).refine(unique, 'twice'),
  /** With everything that hangs under them; none is the whole organisation. */
  unitIds: z.array(z.uuid()).max(500).refine(unique, 'twice'),
  fromDay: day,
  /** The last day, inclusive; null while no end is planned. */
  toDay: day.nullable(),
  /** After how many weeks its effect is expected to show. */
  expectedLagWeeks: z.number().int().min(0).max(104),
  /** What it is expected to do to the experience of employees (EX). */
  employeeHypothesis: hypothesis,
  /** What it is expected to do to the experience of customers (CX). */
  customerHypothesis: hypothesis,
  ownerId: z.uuid(),
});

export type InitiativeFields = z.infer<typeof fields>;

/** What it came of: a wave, and the question or score of it that called for it. Set once, when it is registered. */
const origin = z.strictObject({
  waveId: z.uuid(),
  about: z.string().trim().min(1).max(120).nullable(),
});
export type InitiativeOrigin = z.infer<typeof origin>;

export const registerInitiativeInput = fields
  .extend({
    toDay: fields.shape.toDay.optional(),
    employeeHypothesis: hypothesis.optional(),
    customerHypothesis: hypothesis.optional(),
    /** The account that registers it where none is named. */
    ownerId: fields.shape.ownerId.optional(),
    status: z.enum(['idea', 'planned']).optional(),
    origin: origin.optional(),
  })
  .refine(({ fromDay, toDay }) => !toDay || fromDay <= toDay, { path: ['toDay'], message: 'ends-before-start' });
export type RegisterInitiativeInput = z.infer<typeof registerInitiativeInput>;

export const amendInitiativeInput = z.object({
  initiativeId,
  changes: fields.partial(),
  /** Why; needed once the initiative has started, and shown with it from then on. */
  reason: z.string().trim().max(1000).optional(),
});
export type AmendInitiativeInput = z.infer<typeof amendInitiativeInput>;

export const changeInitiativeStatusInput = z.object({ initiativeId, status: z.enum(INITIATIVE_STATUSES) });
export type ChangeInitiativeStatusInput = z.infer<typeof changeInitiativeStatusInput>;

export const listInitiativesInput = z
  .object({
    side: z.enum(INITIATIVE_SIDES).optional(),
    status: z.enum(INITIATIVE_STATUSES).optional(),
    kind: z.enum(INITIATIVE_KINDS).optional(),
    /** Only what touches this unit: names it, something over it or something under it. */
    unitId: z.uuid().optional(),
  })
  .optional();
export type ListInitiativesInput = z.infer<typeof listInitiativesInput>;

export const findInitiativeInput = z.object({ initiativeId });

export const cameOfInput = z.strictObject({ waveId: z.uuid() });
export type CameOfInput = z.infer<typeof cameOfInput>;

/** What people who answered a wave learn of an initiative that came of it. */
export interface CameOf {
  readonly title: string;
  readonly status: InitiativeStatus;
  /** The day it begins. */
  readonly from: string;
}

/** An initiative as screens see it; instants are ISO 8601. */
export interface Initiative extends Omit<InitiativeFields, 'intendedEmotions' | 'ownerId'> {
  readonly id: string;
  readonly intendedEmotions: readonly EmotionCode[];
  /** The name is null when the account is gone. */
  readonly owner: { readonly id: string; readonly name: string | null };
  readonly status: InitiativeStatus;
  /** Null: it came of no wave. */
  readonly origin: InitiativeOrigin | null;
  readonly startedAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Registered after its window had begun: its hypothesis may know the outcome. */
  readonly registeredLate: boolean;
  readonly amendments: number;
  /** Whether the reader may amend it and change its status. */
  readonly editable: boolean;
}

/** A change after the start, with the value of each field before and after it. */
export interface InitiativeAmendment {
  readonly id: string;
  readonly at: string;
  readonly accountName: string | null;
  readonly reason: string;
  readonly changes: Readonly<Partial<Record<keyof InitiativeFields, { before: unknown; after: unknown }>>>;
}
