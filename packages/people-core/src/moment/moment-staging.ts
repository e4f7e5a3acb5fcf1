import { newId, type CopyValue } from '@unisono/database/sql';
import { EMOTION_CODES } from '../emotion/emotion.ts';
import { emotionSetFor } from '../emotion/emotion-set.ts';
import { feltInWheelOrder, type Felt } from '../emotion/felt.ts';
import { isRefusal } from '../identity/identity.ts';
import { scoreMoment } from '../scores/moment-scores.ts';
import type { StagedRow, Staging } from '../staging/stage-rows.ts';
import { checkMoment } from './check-moment.ts';
import { contentHash, intakeKey } from './intake-key.ts';
import { ANSWER_DECIMALS, SCALES, type MomentInput } from './moment.schema.ts';
import type { MomentReading } from './moment-reading.ts';
import { personKey } from './person-key.ts';

/** The columns that go from the staging table into `moment` as they are. */
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

export const MOMENT_TABLE = 'staged_moment';

/** Staged rows without a problem that rejects them. */
export const ACCEPTED_ROWS = `select staged.* from ${MOMENT_TABLE} staged where staged.key is not null and not exists (
  select from ${MOMENT_TABLE}_problem problem where problem.row = staged.row and problem.severity = 'rejected')`;

/** How a moment is staged: checked, keyed, scored. `id` and `person_id` are for those that turn out to be new. */
export function momentStaging(reading: MomentReading): Staging<MomentInput> {
  return {
    table: MOMENT_TABLE,
    columns: {
      key: 'bytea',
      content: 'bytea',
      id: 'uuid',
      new_person_id: 'uuid',
      identity_kind: 'text',
      identity_value: 'text',
      unit_code: 'text',
      ...FACT_COLUMNS,
    },
    read: (moment) => readMoment(moment, reading),
  };
}

function readMoment(moment: MomentInput, reading: MomentReading): StagedRow {
  const problems = checkMoment(moment, reading);
  const person = personKey(moment.person, reading.source);
  if (problems.length > 0 || isRefusal(person)) return { values: [], problems };
  const { kind, value } = person;
  const unit = moment.unit ?? null;
  const felt = feltInWheelOrder(moment.felt ?? {});
  const told = toldValues(moment);
  // What we make of a moment (scores, the set we assume) is no part of its content: only the source can correct it.
  const content = contentHash([kind, value, unit, moment.emotionSet, felt, ...told]);
  const identity = [intakeKey(reading.source, moment.externalId), content, newId(), newId(), kind, value, unit];
  return { values: [...identity, ...emotionValues(moment, felt, reading.emotionSet), ...told], problems };
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
