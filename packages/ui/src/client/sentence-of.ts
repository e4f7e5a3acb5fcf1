import { texts } from '../texts/start-texts.ts';
import type { Refusal } from './refusal.ts';
import './texts.ts';

/**
 * A refusal in words: the text of its reason if a room registered one in the namespace `reasons`, else of its code.
 * Placeholders are filled from its details.
 */
export function sentenceOf({ reason, code, details }: Pick<Refusal, 'reason' | 'code' | 'details'>): string {
  const known = [`reasons:${reason}`, `errors:${code}`].find((key) => texts.exists(key)) ?? 'errors:internal';
  return texts.t(known, { ...details });
}
