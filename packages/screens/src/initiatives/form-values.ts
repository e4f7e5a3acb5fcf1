import type { Initiative, InitiativeFields, InitiativeKind, InitiativeSide } from '@unisono/initiatives/schema';
import type { EmotionCode } from '@unisono/people-core/schema';

/** What the form holds while it is filled in: everything may still be missing. */
export interface InitiativeValues extends Record<string, unknown> {
  title: string;
  kind: InitiativeKind | null;
  side: InitiativeSide;
  objective: string;
  intendedEmotions: EmotionCode[];
  employeeHypothesis: string;
  customerHypothesis: string;
  unitIds: string[];
  fromDay: string;
  toDay: string;
  expectedLagWeeks: number | string;
  status: 'idea' | 'planned';
  reason: string;
}

export function emptyValues(side: InitiativeSide, unit: string | null): InitiativeValues {
  return {
    title: '',
    kind: null,
    side,
    objective: '',
    intendedEmotions: [],
    employeeHypothesis: '',
    customerHypothesis: '',
    unitIds: unit === null ? [] : [unit],
    fromDay: '',
    toDay: '',
    expectedLagWeeks: 4,
    status: 'planned',
    reason: '',
  };
}

export function valuesOf(initiative: Initiative): InitiativeValues {
  return {
    title: initiative.title,
    kind: initiative.kind,
    side: initiative.side,
    objective: initiative.objective,
    intendedEmotions: [...initiative.intendedEmotions],
    employeeHypothesis: initiative.employeeHypothesis ?? '',
    customerHypothesis: initiative.customerHypothesis ?? '',
    unitIds: [...initiative.unitIds],
    fromDay: initiative.fromDay,
    toDay: initiative.toDay ?? '',
    expectedLagWeeks: initiative.expectedLagWeeks,
    status: initiative.status === 'idea' ? 'idea' : 'planned',
    reason: '',
  };
}

/** What the server is told of a form that is filled in; what a side does not ask is not sent along. */
export function fieldsOf(values: InitiativeValues): Omit<InitiativeFields, 'ownerId'> {
  const { kind, side, title, objective, intendedEmotions, unitIds, fromDay, toDay, expectedLagWeeks } = values;
  return {
    kind: kind ?? 'other',
    side,
    title,
    objective,
    intendedEmotions,
    unitIds,
    fromDay,
    toDay: toDay === '' ? null : toDay,
    expectedLagWeeks: Number(expectedLagWeeks),
    employeeHypothesis: side === 'customer' ? null : values.employeeHypothesis.trim() || null,
    customerHypothesis: side === 'employee' ? null : values.customerHypothesis.trim() || null,
  };
}

/** The fields that differ from what is registered, for an amendment. What was expected is locked since the start. */
export function changesOf(before: Initiative, values: InitiativeValues): Partial<InitiativeFields> {
  const registered = fieldsOf(valuesOf(before));
  const locked = before.startedAt === null ? [] : ['employeeHypothesis', 'customerHypothesis'];
  const entries = Object.entries(fieldsOf(values)).filter(
    ([field, value]) =>
      !locked.includes(field) && JSON.stringify(value) !== JSON.stringify(registered[field as keyof typeof registered]),
  );
  return Object.fromEntries(entries) as Partial<InitiativeFields>;
}

/** Which field of the form is wrong, by the key of its message in `form.problems`. */
export const CHECKS = {
  title: ({ title }: InitiativeValues) => title.trim() !== '',
  kind: ({ kind }: InitiativeValues) => kind !== null,
  objective: ({ objective }: InitiativeValues) => objective.trim() !== '',
  emotions: ({ intendedEmotions }: InitiativeValues) => intendedEmotions.length > 0,
  from: ({ fromDay }: InitiativeValues) => fromDay !== '',
  to: ({ fromDay, toDay }: InitiativeValues) => toDay === '' || fromDay === '' || toDay >= fromDay,
  lag: ({ expectedLagWeeks }: InitiativeValues) => {
    const weeks = expectedLagWeeks === '' ? Number.NaN : Number(expectedLagWeeks);
    return Number.isInteger(weeks) && weeks >= 0 && weeks <= 104;
  },
} as const;
