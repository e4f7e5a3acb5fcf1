import { externalIdentity, normaliseIdentity, type IdentityKey, type IdentityRefusal } from '../identity/identity.ts';
import type { MomentInput } from './moment.schema.ts';

/** The identity that names a moment's person, in its normal form, or why it names nobody. */
export function personKey(person: MomentInput['person'], source: string): IdentityKey | IdentityRefusal {
  if (typeof person !== 'string') return normaliseIdentity(person);
  const key = externalIdentity(source, person);
  return key.value === '' ? { reason: 'required' } : key;
}
