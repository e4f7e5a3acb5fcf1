import { expect, test } from 'vitest';
import { createKeyInput } from './key.schema.ts';

const TILLS = { name: 'Tills', scopes: ['moments:write'], sides: ['customer'], unitIds: null, source: 'tills' };

test('what a key needs is little', () => {
  expect(createKeyInput.parse(TILLS)).toEqual({ ...TILLS, endsOn: null, perMinute: 120_000 });
  expect(createKeyInput.safeParse({ ...TILLS, scopes: ['units:read'], sides: [] }).success).toBe(true);
});

test.each([
  ['no side', { sides: [] }],
  ['coherence of one side', { scopes: ['coherence:read'] }],
  ['a source of the product itself', { source: 'wave:1' }],
  ['no scope', { scopes: [] }],
  ['a batch that could never pass', { perMinute: 999 }],
])('%s makes no key', (_what, change) => {
  expect(createKeyInput.safeParse({ ...TILLS, ...change }).success).toBe(false);
});
