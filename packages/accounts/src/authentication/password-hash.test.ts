import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password-hash.ts';

test('a hash is right for its password and for no other', async () => {
  const stored = await hashPassword('correct horse battery');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await verifyPassword(stored, 'correct horse battery')).toBe(true);
  expect(await verifyPassword(stored, 'correct horse batterY')).toBe(false);
});

test('the same password is never stored alike twice', async () => {
  expect(await hashPassword('correct horse battery')).not.toBe(await hashPassword('correct horse battery'));
});

test('a letter composed by one keyboard and typed in two parts by another is the same letter', async () => {
  const stored = await hashPassword('ma\u00F1ana por la ma\u00F1ana');
  expect(await verifyPassword(stored, 'man\u0303ana por la man\u0303ana')).toBe(true);
});

test('verifies the reference vector of another implementation, with its own parameters', async () => {
  // RFC 9106 defines v=19; this text was made by the reference command line tool for "password" with salt "somesalt".
  const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await verifyPassword(stored, 'password')).toBe(true);
  expect(await verifyPassword(stored, 'passwort')).toBe(false);
});

test.each(['', 'secret', '$2b$10$abcdefghijklmnopqrstuv', '$argon2id$v=19$m=0,t=1,p=1$$'])(
  'nothing is right for the stored text %j, which is no argon2id',
  async (stored) => {
    expect(await verifyPassword(stored, 'secret')).toBe(false);
  },
);
