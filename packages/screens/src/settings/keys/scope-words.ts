import type { KeyScope } from '@unisono/accounts/schema';

/** What a scope is of, by which its words are called: a colon would name another part of the texts. */
export const SCOPE_WORDS = {
  'people:write': 'people',
  'moments:write': 'moments',
  'measures:write': 'measures',
  'units:read': 'units',
  'panel:read': 'panel',
  'coherence:read': 'coherence',
} as const satisfies Record<KeyScope, string>;
