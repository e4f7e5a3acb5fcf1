import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const post = (headers: Record<string, string>) =>
  new Request('http://unisono.example.org/trpc/x', {
    method: 'POST',
    headers: { host: 'unisono.example.org', ...headers },
  });

test.each([
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://unisono.example.org' }, true],
  ['no browser', {}, true],
  ['an older browser on our page', { origin: 'http://unisono.example.org' }, true],
  ['a page elsewhere', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://blog.example.org' }, false],
  ['an older browser on a page elsewhere', { origin: 'https://evil.example' }, false],
  ['a page in a sandbox', { origin: 'null' }, false],
])('a change asked for by %s', (_who, headers, allowed) => {
  expect(isSameOrigin(post(headers), undefined)).toBe(allowed);
});

test('with a configured address, only that one counts, whatever the request says its host is', () => {
  const rebound = post({ host: 'evil.example', origin: 'http://evil.example' });
  expect(isSameOrigin(rebound, undefined)).toBe(true);
  expect(isSameOrigin(rebound, 'https://unisono.example.org')).toBe(false);
  expect(isSameOrigin(post({ origin: 'https://unisono.example.org' }), 'https://unisono.example.org')).toBe(true);
});

test('reading is never refused', () => {
  const elsewhere = new Request('http://unisono.example.org/', { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(isSameOrigin(elsewhere, undefined)).toBe(true);
});
