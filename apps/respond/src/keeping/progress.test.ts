import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetProgress, keepProgress, progressKey, readProgress } from './progress.ts';
import { keepTicket, readTicket } from './ticket.ts';

const TOKEN = 'bl8aPq2-N0hWTfryCvY22iodlqVDERfLYcFic65PQcE';
let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('is kept under a name that does not tell the address', () => {
  const key = progressKey(TOKEN);
  expect(key).not.toContain(TOKEN.slice(0, 6));
  expect(progressKey(`${TOKEN}x`)).not.toBe(key);
  keepProgress(key, { ...readProgress(key), answers: { ease: { kind: 'point', value: 3 } }, at: 'ease' });
  expect([...stored.values()].join('')).not.toContain(TOKEN);
  expect(readProgress(key)).toMatchObject({ at: 'ease', answers: { ease: { value: 3 } } });
});

test('forgets the answers once they have arrived, and keeps the receipt', () => {
  const key = progressKey(TOKEN);
  const begun = { ...readProgress(key), answers: { ease: { kind: 'point', value: 3 } } } as const;
  keepProgress(key, { ...begun, received: { received: true, earlier: false } });
  expect(readProgress(key)).toMatchObject({ answers: {}, receipt: begun.receipt, received: { earlier: false } });
});

test.each(['{', '{"version":0,"answers":{}}', '{"version":1}'])('what cannot be read (%s) is begun anew', (text) => {
  const key = progressKey(TOKEN);
  stored.set(key, text);
  expect(readProgress(key)).toMatchObject({ answers: {}, at: null, sent: false, received: null });
});

describe('a ticket', () => {
  const ticket = { draw: { message: 'm', blinded: 'b', inverse: 'i' }, token: null, letter: null };

  test('stays when a tab that does not know it keeps its answers', () => {
    const key = progressKey(TOKEN);
    const before = readProgress(key);
    keepTicket(key, ticket);
    keepProgress(key, { ...before, at: 'ease' });
    expect(readTicket(key)).toEqual(ticket);
  });

  test('is forgotten once the answers have arrived, and with the invitation', () => {
    const key = progressKey(TOKEN);
    keepTicket(key, ticket);
    keepProgress(key, { ...readProgress(key), received: { received: true, earlier: false } });
    expect(readTicket(key)).toBeNull();
    keepTicket(key, ticket);
    forgetProgress(key);
    expect(stored.size).toBe(0);
  });
});

test('lasts as long as the page where storage is forbidden', () => {
  vi.stubGlobal('localStorage', {
    getItem: forbidden,
    setItem: forbidden,
    removeItem: forbidden,
  });
  const key = progressKey(TOKEN);
  keepProgress(key, { ...readProgress(key), at: 'ease' });
  expect(readProgress(key).at).toBe('ease');
});

function forbidden(): never {
  throw new DOMException('denied', 'SecurityError');
}
