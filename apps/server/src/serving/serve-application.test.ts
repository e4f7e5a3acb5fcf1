import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveApplication } from './serve-application.ts';
import { staticFolder } from './static-folder.ts';

const PAGE = `<!doctype html><title>Leadership</title>${'<p>coherence</p>'.repeat(200)}`;
let folder = '';
let get: (address: string, headers?: Record<string, string>) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'unisono-static-'));
  await mkdir(path.join(folder, 'assets'));
  await mkdir(path.join(folder, '.vite'));
  await writeFile(path.join(folder, 'index.html'), PAGE);
  await writeFile(path.join(folder, 'assets/index-1a2b3c4d.js'), 'console.log(1);\n'.repeat(200));
  await writeFile(path.join(folder, '.vite/manifest.json'), '{}');
  const routes = serveApplication('/leadership/', staticFolder(folder));
  get = async (address, headers = {}) => routes.request(address, { headers });
});
afterAll(() => rm(folder, { recursive: true }));

describe('an application', () => {
  test.each(['/leadership/', '/leadership/coherence', '/leadership/units/0192?period=2026-Q3', '/leadership/caf%C3'])(
    'opens at %s with a page that is never kept',
    async (address) => {
      const answer = await get(address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toBe(PAGE);
    },
  );

  test('is led to when the slash is missing', async () => {
    const answer = await get('/leadership');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/leadership/']);
  });

  test('lets browsers keep what carries a hash in its name, for good', async () => {
    const answer = await get('/leadership/assets/index-1a2b3c4d.js');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
  });

  test('compresses as the browser understands, and says what the answer depends on', async () => {
    const brotli = await get('/leadership/', { 'accept-encoding': 'gzip, deflate, br' });
    expect([brotli.headers.get('content-encoding'), brotli.headers.get('vary')]).toEqual(['br', 'accept-encoding']);
    expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(PAGE);
    const zipped = await get('/leadership/', { 'accept-encoding': 'gzip, br;q=0' });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(PAGE);
  });

  test('answers 304 when nothing changed', async () => {
    const etag = (await get('/leadership/')).headers.get('etag') ?? '';
    expect((await get('/leadership/', { 'if-none-match': etag })).status).toBe(304);
  });

  test.each([
    'assets/index-gone1234.js',
    'assets/nothing',
    '.vite/manifest.json',
    '..%2f..%2fpackage.json',
    'logo.png',
  ])('has no %s', async (name) => {
    expect((await get(`/leadership/${name}`)).status).toBe(404);
  });

  test('says what to do when it was not built', async () => {
    const routes = serveApplication('/leadership/', staticFolder(path.join(folder, 'nowhere')));
    const answer = await routes.request('/leadership/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm start');
  });
});
