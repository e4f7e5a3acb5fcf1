import type { MomentInput } from '@unisono/people-core/server';
import type { MappedRow } from '../mapping/compile-map.ts';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import { parseInstant } from '../mapping/read-instant.ts';
import { columnsOf } from '../mapping/read-text-rule.ts';
import { draftOf, familyIn, missingProblems, numberIn, textIn, type Draft, type Values } from './draft.ts';
import { mergeRows } from './merge-rows.ts';

const NUMBERS = [
  'expectation',
  'disconfirmation',
  'ease',
  'recommend',
  'told',
  'toldValence',
  'pumPositive',
  'pumUnique',
  'pumMemorable',
] as const;

/** A moment from its rows: the first value of each field, and the comments of all of them. */
export function draftMoment(rows: readonly MappedRow[], map: ImportMap, timeZone: string): Draft<MomentInput> {
  const { values, problems } = mergeRows(rows, isComment);
  const row = rows[0]?.row ?? 0;
  if (problems.some(({ field }) => field === 'row')) return { row, input: null, problems };
  const at = textIn(values, 'at');
  const day = textIn(values, 'day') ?? (at && parseInstant(at, timeZone)?.day);
  const dated: Values = day === undefined ? values : { ...values, day };
  const missing = missingProblems(row, dated, ['externalId', 'role', 'day'], problems);
  return draftOf(row, [...problems, ...missing], () => ({
    externalId: textIn(values, 'externalId') ?? '',
    person: personOf(values),
    role: textIn(values, 'role') === 'employee' ? 'employee' : 'customer',
    unit: textIn(values, 'unit'),
    day: day ?? '',
    at,
    touchpoint: textIn(values, 'touchpoint'),
    felt: numbersIn(values, 'felt'),
    ...Object.fromEntries(NUMBERS.map((field) => [field, numberIn(values, field)])),
    answers: numbersIn(values, 'answer'),
    comments: commentsOf(rows, map),
  }));
}

function isComment(field: string): boolean {
  return field === 'comment' || field === 'commentQuestion' || field.startsWith('comment.');
}

/**
 * Who it was: the first identity the row names, else somebody whom the source knows by an id of its own. Where a
 * source tells nothing, every moment is somebody else's.
 */
function personOf(values: Values): MomentInput['person'] {
  const [identity] = Object.entries(familyIn(values, 'identity'));
  if (!identity) return textIn(values, 'person') ?? textIn(values, 'externalId') ?? '';
  return { kind: identity[0], value: String(identity[1]) };
}

function numbersIn(values: Values, family: string): Record<string, number> | undefined {
  const found = Object.entries(familyIn(values, family)).flatMap(([code, value]) =>
    typeof value === 'number' ? [[code, value] as const] : [],
  );
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function commentsOf(rows: readonly MappedRow[], map: ImportMap): MomentInput['comments'] {
  const rule = map.fields['comment'];
  const [column = 'comment'] = rule ? columnsOf(rule) : [];
  const comments = rows.flatMap(({ values }) => {
    const text = textIn(values, 'comment');
    const asked = Object.entries(familyIn(values, 'comment')).map(([question, answer]) => ({
      question,
      text: String(answer),
    }));
    return text === undefined ? asked : [{ question: textIn(values, 'commentQuestion') ?? column, text }, ...asked];
  });
  return comments.length > 0 ? comments : undefined;
}
