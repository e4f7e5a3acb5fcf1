/** A key under which a source knows a person. */
export interface IdentityKey {
  readonly kind: string;
  readonly value: string;
}

const EXTERNAL = 'source:';
const LONGEST = 320;

/**
 * The identity that a row's own id in its source stands for. Every person has one for each source that named
 * them, so that the same row finds them again whatever else it says by then.
 */
export function externalIdentity(source: string, externalId: string): IdentityKey {
  return { kind: `${EXTERNAL}${source}`, value: externalId.trim().normalize('NFC') };
}

/**
 * The normal form of an identity, so that one key is written one way: e-mail addresses in lower case, telephone
 * numbers as digits with the country code but without + or 00, everything in composed Unicode without blanks
 * around it. Answers a reason instead where it cannot be a key.
 */
export function normaliseIdentity(identity: IdentityKey): IdentityKey | IdentityRefusal {
  const kind = identity.kind.trim().toLowerCase();
  const value = identity.value.trim().normalize('NFC');
  if (kind === '' || kind.startsWith(EXTERNAL)) return { reason: 'identity-kind-invalid' };
  if (value === '') return { reason: 'required' };
  if (value.length > LONGEST) return { reason: 'too-long' };
  if (kind === 'email') {
    return /^[^\s@]+@[^\s@]+$/.test(value) ? { kind, value: value.toLowerCase() } : { reason: 'email-invalid' };
  }
  if (kind === 'phone') {
    const digits = value.replaceAll(/\D/g, '').replace(/^00/, '');
    return digits.length >= 5 ? { kind, value: digits } : { reason: 'phone-invalid' };
  }
  return { kind, value };
}

export interface IdentityRefusal {
  readonly reason: 'identity-kind-invalid' | 'required' | 'too-long' | 'email-invalid' | 'phone-invalid';
}

export function isRefusal(result: IdentityKey | IdentityRefusal): result is IdentityRefusal {
  return 'reason' in result;
}
