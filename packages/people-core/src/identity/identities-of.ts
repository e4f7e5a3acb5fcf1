import { externalIdentity, isRefusal, normaliseIdentity, type IdentityKey } from './identity.ts';

/**
 * The identities under which a row of `source` names its person, in their normal form and each once: the row's own id
 * first. `refuse` is told of those that cannot be keys.
 */
export function identitiesOf(
  source: string,
  { externalId, identities }: { readonly externalId: string; readonly identities: readonly IdentityKey[] },
  refuse: (kind: string, reason: string, value: string) => unknown = () => {},
): IdentityKey[] {
  const external = externalIdentity(source, externalId);
  const found = new Map([[`${external.kind} ${external.value}`, external]]);
  for (const identity of identities) {
    const normal = normaliseIdentity(identity);
    if (isRefusal(normal)) refuse(identity.kind, normal.reason, identity.value);
    else found.set(`${normal.kind} ${normal.value}`, normal);
  }
  return [...found.values()];
}
