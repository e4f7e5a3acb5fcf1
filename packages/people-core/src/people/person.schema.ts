import { z } from 'zod';
import type { EmotionCode } from '../emotion/emotion.ts';
import type { Comment } from '../moment/moment.schema.ts';
import { isDay } from '../period/day.ts';
import type { Role } from '../relationship/relationship.schema.ts';
import type { ListedRelationship, PersonIdentity } from './people-list.schema.ts';

/** A person by one of their ties, as lists name them. */
export const personInput = z.strictObject({ id: z.uuid() });
export type PersonInputById = z.infer<typeof personInput>;

const identity = z.strictObject({ kind: z.string().trim().min(1).max(60), value: z.string().trim().min(1).max(320) });

/** What is left out stays; null empties it. */
export const correctPersonInput = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(300).nullable().optional(),
  language: z.string().trim().min(2).max(35).nullable().optional(),
  birthDay: z.string().refine(isDay, 'day-invalid').nullable().optional(),
  addIdentities: z.array(identity).max(20).optional(),
  removeIdentities: z.array(identity).max(20).optional(),
});
export type CorrectPersonInput = z.infer<typeof correctPersonInput>;

export const personMomentsInput = z.strictObject({
  id: z.uuid(),
  /** The last one that is known: those before it are told. */
  cursor: z.strictObject({ day: z.string().refine(isDay, 'day-invalid'), id: z.uuid() }).nullish(),
});
export type PersonMomentsInput = z.infer<typeof personMomentsInput>;

/** A tie with what belongs to it. */
export interface PersonRelationship extends ListedRelationship {
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A person as far as the reader sees them. */
export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly birthDay: string | null;
  readonly relationships: readonly PersonRelationship[];
  readonly identities: readonly PersonIdentity[];
  /** What is known of the person and of no relationship; null: not told to this reader. */
  readonly attributes: Readonly<Record<string, unknown>> | null;
}

/** What goes away when somebody is erased. */
export interface ErasureForecast {
  readonly records: number;
  readonly relationships: number;
  readonly identities: number;
  readonly moments: number;
}

/** One identified moment of a person. */
export interface PersonMoment {
  readonly id: string;
  readonly role: Role;
  readonly day: string;
  readonly at: string | null;
  readonly unit: string;
  readonly touchpoint: string | null;
  readonly experience: number | null;
  readonly recommend: number | null;
  readonly ease: number | null;
  /** The emotions felt most strongly, the strongest first. */
  readonly felt: readonly EmotionCode[];
  readonly comments: readonly Comment[];
}

export interface PersonMomentsPage {
  readonly moments: readonly PersonMoment[];
  readonly next: { readonly day: string; readonly id: string } | null;
}
