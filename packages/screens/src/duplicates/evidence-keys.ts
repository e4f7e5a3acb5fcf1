import type { DuplicateEvidence } from '@unisono/people-core/schema';
import type english from './duplicates.en.ts';

const SAME = 0.995;

/** What agrees, as keys of the texts, the strongest first. */
export function evidenceKeys({ name, birthDay, phone, email, address }: DuplicateEvidence) {
  const keys: (keyof typeof english.evidence)[] = [];
  if (name !== undefined) keys.push(name >= SAME ? 'nameSame' : 'nameNear');
  if (birthDay) keys.push(birthDay === 'same' ? 'birthDaySame' : 'birthDayNear');
  if (phone) keys.push('phone');
  if (email) keys.push('email');
  if (address !== undefined) keys.push(address >= SAME ? 'addressSame' : 'addressNear');
  return keys;
}
