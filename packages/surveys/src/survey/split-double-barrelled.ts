import type { Language } from '@unisono/people-core/schema';
import { findJoined } from './double-barrelled.ts';

/**
 * A question that asks two things, as two: a proposal that its author finishes. Joined at the start, both share what
 * follows ("Pay and hours are fair"); elsewhere, what comes before ("My manager listens and thanks me").
 * @returns undefined where the text does not seem to ask two things
 */
export function splitDoubleBarrelled(text: string, language: Language): readonly [string, string] | undefined {
  const joined = findJoined(text, language);
  if (!joined) return undefined;
  const { before, after, start, end } = joined;
  const shared = text.slice(0, start);
  const rest = text.slice(end);
  if (/\p{L}/u.test(shared)) {
    return [closed(`${shared}${before}`, text), closed(once(`${shared}${after}${rest}`), text)];
  }
  const opening = `${shared}${before}`;
  return [
    closed(`${opening}${rest}`, text),
    closed(`${/^[¿¡]*/u.exec(opening)?.[0] ?? ''}${raised(after)}${rest}`, text),
  ];
}

/** "Mi responsable me me da" is "Mi responsable me da": both halves brought the same small word. */
function once(text: string): string {
  return text.replace(/(?<=^|\s)(\S+) \1(?=\s|$)/iu, '$1');
}

function raised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Ends as the whole did. */
function closed(text: string, whole: string): string {
  const end = /[?.!…]+$/u.exec(whole.trim())?.[0] ?? '';
  return text.trim().replace(/[\s,;:?.!…]+$/u, '') + end;
}
