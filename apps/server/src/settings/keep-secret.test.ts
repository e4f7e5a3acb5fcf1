import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepSecret } from './keep-secret.ts';

let folder = '';
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'unisono-secret-'))));
afterEach(() => rm(folder, { recursive: true }));

test('a secret that is set is taken and not written down', async () => {
  expect(await keepSecret('s'.repeat(40), path.join(folder, 'data'))).toBe('s'.repeat(40));
  await expect(stat(path.join(folder, 'data'))).rejects.toThrow('ENOENT');
});

test('a secret is made once, for this user only, and the same for servers that start together', async () => {
  const data = path.join(folder, 'data');
  const [first, second] = await Promise.all([keepSecret(undefined, data), keepSecret(undefined, data)]);
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(second).toBe(first);
  expect(await keepSecret(undefined, data)).toBe(first);
  expect((await stat(path.join(data, 'secret'))).mode & 0o777).toBe(0o600);
});

test('a file without a secret is refused with what to do', async () => {
  await writeFile(path.join(folder, 'secret'), 'short');
  await expect(keepSecret(undefined, folder)).rejects.toThrow(/SECRET: .* remove the file/);
});

test('a file that others may read is closed to them', async () => {
  const secret = await keepSecret(undefined, folder);
  await chmod(path.join(folder, 'secret'), 0o644);
  expect(await keepSecret(undefined, folder)).toBe(secret);
  expect((await stat(path.join(folder, 'secret'))).mode & 0o777).toBe(0o600);
});

test('a folder that cannot be is named with its variable', async () => {
  await writeFile(path.join(folder, 'file'), '');
  await expect(keepSecret(undefined, path.join(folder, 'file'))).rejects.toThrow(/DATA_DIR: .* cannot be used/);
});
