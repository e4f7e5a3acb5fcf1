import { isPeriod } from '@unisono/people-core/schema';
import { parseDay, type DateFormat } from '../dates/date-format.ts';
import type { FileRow } from '../reading/read-rows.ts';
import type { FieldRule } from './import-map.schema.ts';
import { parseInstant } from './read-instant.ts';
import { numberReaderOf } from './read-number.ts';
import { textReaderOf } from './read-text-rule.ts';
import type { Reject } from './row-problem.ts';
import type { Target } from './targets.ts';

/** A value of a field: text (days, instants, periods too) or a number; undefined where it is missing. */
export type FieldValue = string | number | undefined;

/** What a field's values depend on beside its rule. */
export interface FieldSettings {
  /** The format the whole column has, where the rule declares none; null when it has no values. */
  readonly format: DateFormat | null;
  readonly timeZone: string;
}

/**
 * Makes one field ready to be read from rows of a file with these columns.
 * @throws RefusedMapError `map-column-unknown`
 */
export function compileField(
  field: string,
  target: Target,
  rule: FieldRule,
  columns: readonly string[],
  settings: FieldSettings,
): (row: FileRow, reject: Reject) => FieldValue {
  const readText = textReaderOf(rule, columns, field);
  const convert = converterOf(target, rule, settings);
  return (row, reject) => {
    const text = readText(row, reject);
    return text === undefined ? undefined : convert(text, reject);
  };
}

type Converter = (text: string, reject: Reject) => FieldValue;

function converterOf(target: Target, rule: FieldRule, settings: FieldSettings): Converter {
  switch (target.type) {
    case 'text':
      return (text) => text;
    case 'number':
      return numberReaderOf(rule);
    case 'period':
      return (text, reject) => (isPeriod(text) ? text : reject('period-invalid', { value: text }));
    case 'choice':
      return choiceOf(target.choices ?? []);
    case 'instant':
      return (text, reject) => parseInstant(text, settings.timeZone)?.at ?? reject('instant-invalid', { value: text });
    case 'day':
      return dayOf(('date' in rule && rule.date) || settings.format || 'iso');
  }
}

function choiceOf(choices: readonly string[]): Converter {
  const known = new Set(choices);
  return (text, reject) => {
    const choice = text.toLowerCase();
    return known.has(choice) ? choice : reject('choice-unknown', { value: text, choices: choices.join(', ') });
  };
}

function dayOf(format: DateFormat): Converter {
  return (text, reject) => parseDay(text, format) ?? reject('day-invalid', { value: text, format });
}
