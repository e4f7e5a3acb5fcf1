import { constants, createPrivateKey, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import type { CellKeys } from '@unisono/disclosure/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readTicket } from '../keeping/ticket.ts';
import type { Visit } from '../sending/send-answers.ts';
import { UnreachableError } from '../server/ask.ts';
import { takeTicket } from './take-ticket.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'der' },
});
const cell: CellKeys = { cellId: 'c', cellKey: publicKey.toString('base64url'), inboxKey: '' };
const visit = { token: 'secret', key: 'kept' } as Visit;

/** What the server was asked to sign. */
let drawn: string[];
beforeEach(() => {
  drawn = [];
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  });
  vi.stubGlobal('fetch', (_address: string, { body }: { body: string }) => {
    const { blinded } = JSON.parse(body) as { blinded: string };
    drawn.push(blinded);
    const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
    const signed = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(blinded, 'base64url'));
    return Promise.resolve(Response.json({ result: { data: { signature: signed.toString('base64url') } } }));
  });
});
afterEach(() => vi.unstubAllGlobals());

test('two that draw at once share one ticket, also without locks', async () => {
  const [first, second] = await Promise.all([takeTicket(visit, cell), takeTicket(visit, cell)]);
  expect(second).toEqual(first);
  expect(new Set(drawn).size).toBe(1);
  expect(readTicket('kept')).toMatchObject({ token: first, letter: null });
});

test('what was drawn is asked for again until it is signed, and then not any more', async () => {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (address: string, request: { body: string }) => {
    void fetch(address, request);
    return Promise.reject(new TypeError('the connection was lost'));
  });
  await expect(takeTicket(visit, cell)).rejects.toBeInstanceOf(UnreachableError);
  vi.stubGlobal('fetch', fetch);
  const token = await takeTicket(visit, cell);
  expect(await takeTicket(visit, cell)).toEqual(token);
  expect(drawn).toHaveLength(2);
  expect(new Set(drawn).size).toBe(1);
});
