import type { Language } from '@unisono/people-core/schema';

/** Where something of a survey is edited: its opening, or one of its questions. */
export type Place = 'opening' | number;

/** The place that edits what a path into the content names, and the id of its field there. */
export interface FieldPlace {
  readonly place: Place;
  readonly field: string;
}

/** The id of a field: what it edits within its place, and its language where it has one. */
export function fieldId(part: string, language?: Language): string {
  return `field-${part}${language === undefined ? '' : `.${language}`}`;
}

/** Reads a path such as `questions.3.options.1.text` or `title`. */
export function placeOf(path: string, language?: Language): FieldPlace {
  const match = /^questions\.(\d+)(?:\.(.+))?$/.exec(path);
  if (!match) return { place: 'opening', field: fieldId(path, language) };
  return { place: Number(match[1]), field: fieldId(match[2] ?? 'text', language) };
}
