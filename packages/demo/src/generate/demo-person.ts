import type { PersonInput } from '@unisono/people-core/server';
import type { Language, Role } from '@unisono/people-core/schema';
import type { DemoUnit } from '../story/units.ts';

/** A tie of a synthetic person to a unit, in days before today; `untilDaysAgo` null: still there. */
export interface DemoTie {
  readonly role: Role;
  readonly unit: DemoUnit;
  readonly sinceDaysAgo: number;
  readonly untilDaysAgo: number | null;
}

/** A synthetic person: what is recorded of them, and what decides what they will feel. */
export interface DemoPerson {
  readonly input: PersonInput;
  readonly language: Language;
  readonly ties: readonly DemoTie[];
  /** How much better or worse than their unit they feel, in points of the experience score. */
  readonly disposition: number;
}
