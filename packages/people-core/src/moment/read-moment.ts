import type { CopyValue } from '@unisono/database/sql';
import { EMOTION_CODES } from '../emotion/emotion.ts';
import { emotionSetFor } from '../emotion/emotion-set.ts';
import { feltInWheelOrder, type Felt } from '../emotion/felt.ts';
import { isRefusal, type IdentityKey } from '../identity/identity.ts';
import { scoreMoment } from '../scores/moment-scores.ts';
import type { RowProblem } from '../staging/stage-rows.ts';
import { checkMoment } from './check-moment.ts';
import { contentHash, intakeKey } from './intake-key.ts';
import { ANSWER_DECIMALS, SCALES, type MomentInput } from './moment.schema.ts';
import type { MomentReading } from './moment-reading.ts';
import { personKey } from './person-key.ts';

/** The columns of `moment` that a moment fills by itself, whoever and wherever it is of. */
export const FACT_COLUMNS = {
  emotion_set: 'smallint',
  felt: 'smallint[]',
  pleasant: 'smallint',
  unpleasant: 'smallint',
  experience: 'smallint',
  impact: 'smallint',
  nev: 'integer',
  day: 'date',
  role: 'text',
  at: 'timestamptz',
  touchpoint: 'text',
  external_id: 'text',
  ...Object.fromEntries(SCALES.map(({ column }) => [column, 'integer'])),
  answers: 'jsonb',
  comments: 'jsonb',
} as const satisfies Record<string, string>;

/** The columns that every new moment fills. */
export const FACT_TARGET = `moment (id, unit_id, person_id, unit_by_relationship, source, ${Object.keys(FACT_COLUMNS).join(', ')})`;

/** A moment that is fit to be recorded: what it is known by, whom it names, and its values of `FACT_COLUMNS` in order. */
export interface ReadMoment {
  readonly key: Buffer;
  readonly content: Buffer;
  readonly person: IdentityKey;
  readonly facts: readonly CopyValue[];
}

/** Checks, keys and scores a moment; answers what is wrong with it where it cannot be recorded. */
export function readMoment(moment: MomentInput, reading: MomentReading): ReadMoment | RowProblem[] {
  const problems = checkMoment(moment, reading);
  const person = personKey(moment.person, reading.source);
  if (problems.length > 0 || isRefusal(person)) return problems;
  const felt = feltInWheelOrder(moment.felt ?? {});
  const told = toldValues(moment);
  // What we make of a moment (scores, the set we assume) is no part of its content: only the source can correct it.
  const content = [person.kind, person.value, moment.unit ?? null, moment.emotionSet, felt, ...told];
  return {
    key: intakeKey(reading.source, moment.externalId),
    content: contentHash(content),
    person,
    facts: [...emotionValues(moment, felt, reading.emotionSet), ...told],
  };
}

function emotionValues({ emotionSet }: MomentInput, felt: Felt, preferredSet: number): CopyValue[] {
  const shown = EMOTION_CODES.filter((_, position) => felt[position] !== null);
  if (shown.length === 0) return Array<null>(7).fill(null);
  const scores = scoreMoment(felt);
  return [
    emotionSet ?? emotionSetFor(shown, preferredSet),
    felt,
    scores?.pleasant,
    scores?.unpleasant,
    scores?.experience,
    scores?.impact,
    scores?.nev,
  ];
}

function toldValues(moment: MomentInput): CopyValue[] {
  return [
    moment.day,
    moment.role,
    moment.at,
    moment.touchpoint,
    moment.externalId,
    ...SCALES.map(({ field }) => moment[field]),
    JSON.stringify(sortedAnswers(moment.answers ?? {})),
    JSON.stringify((moment.comments ?? []).map(({ question, text }) => ({ question, text }))),
  ];
}

/** In the order of their codes, so that the same answers are the same content. */
function sortedAnswers(answers: Readonly<Record<string, number>>): Record<string, number> {
  const entries = Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([code, value]) => [code, Number(value.toFixed(ANSWER_DECIMALS))]));
}
