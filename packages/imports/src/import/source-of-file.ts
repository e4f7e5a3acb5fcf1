/** Before the extension, what tells one delivery of a file from the next: `-2026-09`, `_20260930`, ` 3`, `(2)`. */
const DELIVERY = /[\s._-]*(?:\(\d+\)|[\s._-]\d[\d\s._-]*)$/;

/**
 * The system that a file comes from, where nobody named one: its name without extension and date, so that
 * `staff-2026-09.csv` and `staff-2026-10.csv` are one system. Two files of other names never share external ids: what
 * one calls 17 is not who the other calls 17.
 */
export function sourceOfFile(name: string): string {
  const stem = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .trim();
  const system = stem.replace(DELIVERY, '');
  return (/\p{L}/u.test(system) ? system : stem || 'file').slice(0, 100);
}
