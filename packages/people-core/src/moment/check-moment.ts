import { EMOTION_SETS } from '../emotion/emotion-set.ts';
import { isEmotionCode, STRONGEST } from '../emotion/emotion.ts';
import { isRefusal } from '../identity/identity.ts';
import { isDay, type Day } from '../period/day.ts';
import { ROLES } from '../relationship/relationship.schema.ts';
import { isScoreCode } from '../scores/score-code.ts';
import type { RowProblem } from '../staging/stage-rows.ts';
import { isStorable } from '../staging/storable-text.ts';
import type { MomentReading } from './moment-reading.ts';
import { personKey } from './person-key.ts';
import { SCALES, type MomentInput } from './moment.schema.ts';

/** Nothing that is measured here happened earlier; a day before it is a mistyped one. */
const EARLIEST: Day = '1970-01-01';

/** Far beyond any scale, and small enough for exact sums. */
const LARGEST_ANSWER = 1e9;

/**
 * What is wrong with a moment as seen on its own.
 * Reasons: `required`, `role-unknown`, `day-invalid`, `day-too-early`, `day-in-future`, `instant-invalid`,
 * `out-of-range`, `emotion-unknown`, `emotion-not-in-set`, `emotion-set-unknown`,
 * `code-invalid`, `text-invalid`, and those of identities.
 */
export function checkMoment(
  moment: MomentInput,
  { source, latest }: Pick<MomentReading, 'source' | 'latest'>,
): RowProblem[] {
  return [
    ...required('externalId', moment.externalId),
    ...checkPerson(moment, source),
    ...(ROLES.some((role) => role === moment.role) ? [] : [problem('role', 'role-unknown', { value: moment.role })]),
    ...checkDay(moment.day, latest),
    ...checkInstant(moment.at),
    ...SCALES.flatMap(({ field, min, max }) => checkWhole(field, moment[field], min, max)),
    ...checkFelt(moment),
    ...checkAnswers(moment),
    ...checkTexts(moment),
  ];
}

function problem(field: string, reason: string, details: RowProblem['details'] = {}): RowProblem {
  return { field, reason, severity: 'rejected', details };
}

function required(field: string, value: string): RowProblem[] {
  return value === '' ? [problem(field, 'required')] : [];
}

function checkPerson({ person }: MomentInput, source: string): RowProblem[] {
  const key = personKey(person, source);
  return isRefusal(key)
    ? [problem('person', key.reason, { value: typeof person === 'string' ? person : person.value })]
    : [];
}

function checkDay(day: Day, latest: Day): RowProblem[] {
  if (day === '') return [problem('day', 'required')];
  if (!isDay(day)) return [problem('day', 'day-invalid', { value: day })];
  if (day < EARLIEST) return [problem('day', 'day-too-early', { value: day, earliest: EARLIEST })];
  return day > latest ? [problem('day', 'day-in-future', { value: day })] : [];
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function checkInstant(at: string | undefined): RowProblem[] {
  if (at === undefined) return [];
  const exists = INSTANT.test(at) && isDay(at.slice(0, 10)) && !Number.isNaN(Date.parse(at));
  return exists ? [] : [problem('at', 'instant-invalid', { value: at })];
}

function checkWhole(field: string, value: number | undefined, min: number, max: number): RowProblem[] {
  if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) return [];
  return [problem(field, 'out-of-range', { value, min, max })];
}

function checkFelt({ felt = {}, emotionSet }: MomentInput): RowProblem[] {
  const set = EMOTION_SETS.find(({ version }) => version === emotionSet);
  if (emotionSet !== undefined && !set) return [problem('emotionSet', 'emotion-set-unknown', { value: emotionSet })];
  return Object.entries(felt).flatMap(([code, intensity]) => {
    const field = `felt.${code}`;
    if (!isEmotionCode(code)) return [problem(field, 'emotion-unknown', { value: code })];
    if (set && !set.codes.includes(code)) return [problem(field, 'emotion-not-in-set', { set: set.version })];
    return checkWhole(field, intensity, 0, STRONGEST);
  });
}

function checkAnswers({ answers = {} }: MomentInput): RowProblem[] {
  return Object.entries(answers).flatMap(([code, value]) => {
    if (!isScoreCode(code)) return [problem('answers', 'code-invalid', { value: code })];
    if (Number.isFinite(value) && Math.abs(value) <= LARGEST_ANSWER) return [];
    return [problem(`answers.${code}`, 'out-of-range', { value, min: -LARGEST_ANSWER, max: LARGEST_ANSWER })];
  });
}

function checkTexts({ externalId, person, unit = '', touchpoint = '', comments = [] }: MomentInput): RowProblem[] {
  const texts = {
    externalId,
    person: typeof person === 'string' ? person : person.kind + person.value,
    unit,
    touchpoint,
    comments: comments.map(({ question, text }) => question + text).join(''),
  };
  return Object.entries(texts).flatMap(([field, text]) => (isStorable(text) ? [] : [problem(field, 'text-invalid')]));
}
