import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { externalIdentity, isRefusal, normaliseIdentity } from './identity.ts';

test.each([
  ['email', ' Ana.Gil@Example.ORG ', 'ana.gil@example.org'],
  ['Email', 'josé@exämple.org', 'josé@exämple.org'],
  ['phone', '+34 600 11-22-33', '34600112233'],
  ['phone', '0034 (600) 112233', '34600112233'],
  ['employee-number', ' 00017 ', '00017'],
])('%s %j is written %j', (kind, value, normal) => {
  expect(normaliseIdentity({ kind, value })).toEqual({ kind: kind.toLowerCase(), value: normal });
});

test.each([
  ['email', 'ana', 'email-invalid'],
  ['email', 'a b@x.org', 'email-invalid'],
  ['phone', '12 34', 'phone-invalid'],
  ['phone', '  ', 'required'],
  [' ', 'x', 'identity-kind-invalid'],
  ['source:hr', '1', 'identity-kind-invalid'],
  ['card', 'x'.repeat(400), 'too-long'],
])('%s %j is refused: %s', (kind, value, reason) => {
  expect(normaliseIdentity({ kind, value })).toEqual({ reason });
});

test('composed and decomposed accents are one key, and the normal form is stable', () => {
  expect(normaliseIdentity({ kind: 'login', value: 'Íñigo'.normalize('NFD') })).toEqual({
    kind: 'login',
    value: 'Íñigo',
  });
  fc.assert(
    fc.property(fc.constantFrom('email', 'phone', 'card'), fc.string({ unit: 'grapheme' }), (kind, value) => {
      const once = normaliseIdentity({ kind, value });
      expect(isRefusal(once) ? once : normaliseIdentity(once)).toEqual(once);
    }),
  );
});

test('ids of different sources are different keys', () => {
  expect(externalIdentity('hr', ' 1 ')).toEqual({ kind: 'source:hr', value: '1' });
  expect(externalIdentity('crm', '1')).not.toEqual(externalIdentity('hr', '1'));
});
