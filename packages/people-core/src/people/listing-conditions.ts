import type { Standing } from './people-list.schema.ts';
import type { PeopleView, VisiblePart } from './people-view.ts';

/** Takes a value of a statement that is put together, and answers how the text names it. */
export type Parameter = (value: unknown) => string;

export function parameters(): { readonly values: unknown[]; readonly take: Parameter } {
  const values: unknown[] = [];
  return { values, take: (value) => `$${values.push(value)}` };
}

/** SQL for whether `tie`, a row of `person_listing`, lies in this part. */
export function isInPart(tie: string, part: VisiblePart, take: Parameter): string {
  const units = part.unitIds === null ? '' : ` and ${tie}.unit_id = any(${take(part.unitIds)}::uuid[])`;
  return `${tie}.role = ${take(part.role)}${units}`;
}

/** SQL for whether the reader sees `tie`. */
export function isVisible(tie: string, { parts }: PeopleView, take: Parameter): string {
  return `(${parts.map((part) => `(${isInPart(tie, part, take)})`).join(' or ')})`;
}

/** SQL for whether `tie` stands on that day, or has ended by then. */
export function stands(tie: string, standing: Standing, day: string): string {
  if (standing === 'ended') return `${tie}.to_day <= ${day}::date`;
  return `coalesce(${tie}.from_day <= ${day}::date, true) and coalesce(${tie}.to_day > ${day}::date, true)`;
}

/** SQL for whether `nameKey` has every word of `search` somewhere; a word of one or two letters begins one of its own. */
export function hasWords(nameKey: string, search: string, take: Parameter): string {
  const words = search.split(/\s+/).filter((word) => word !== '');
  return words
    .map((word) => {
      const folded = `public.fold_name(${take(escaped(word))}::text) || '%'`;
      if (word.length > 2) return `${nameKey} like '%' || ${folded}`;
      return `(${nameKey} like ${folded} or ${nameKey} like '% ' || ${folded})`;
    })
    .join(' and ');
}

/** The same for a beginning; an operator that only the order of names answers, never the index of parts of names. */
export function beginsWith(nameKey: string, search: string, take: Parameter): string {
  return `${nameKey} ^@ public.fold_name(${take(search)}::text)`;
}

/** A text in which `like` finds nothing but itself. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
