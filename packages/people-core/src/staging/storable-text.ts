/** Whether Postgres can keep the text: no NUL character, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** The text with a sign in the place of whatever cannot be kept, to be shown as what was wrong. */
export function madeStorable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').toWellFormed();
}

/** Whether Postgres can keep everything that a JSON value holds, names of fields included. */
export function holdsStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, each]) => isStorable(name) && holdsStorable(each));
}
