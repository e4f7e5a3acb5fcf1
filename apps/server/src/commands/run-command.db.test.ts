import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresOf, startProcess } from '../process/server-process.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'unisono-command-'));
  await writeFile(path.join(folder, 'units.csv'), 'code,name\nN,North\nS,South\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command in the test's folder, as npx would, to its end. */
async function run(...words: string[]) {
  const command = startProcess(words, { DATA_DIR: path.join(folder, 'data'), INIT_CWD: folder });
  const code = await command.ended();
  return { code, stdout: command.stdout(), stderr: command.stderr() };
}

describe('a command', () => {
  test('works without a server, and leaves no Postgres behind', async () => {
    const { code, stdout, stderr } = await run('import', 'units', 'units.csv', '--json');
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ applied: true, new: 2, rejected: 0 });
    expect(await postgresOf(path.join(folder, 'data'))).toBeUndefined();
  });

  test('works beside a server, which goes on', async () => {
    const server = startProcess([], { DATA_DIR: path.join(folder, 'data') });
    const address = await server.ready();
    const { code, stdout } = await run('import', 'units', 'units.csv', '--json');
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { new: 0, unchanged: 2 }]);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    server.child.kill('SIGTERM');
    expect(await server.ended()).toBe(0);
  });

  test('that is refused says why, with code 1', async () => {
    const missing = await run('import', 'units', 'nothing.csv');
    expect([missing.code, missing.stdout]).toEqual([1, '']);
    expect(missing.stderr).toMatch(/^Refused: file-not-found/);
    expect(missing.stderr).toContain(path.join(folder, 'nothing.csv'));
    await writeFile(path.join(folder, 'empty.csv'), '');
    const empty = await run('import', 'units', 'empty.csv');
    expect(empty.code).toBe(1);
    expect(empty.stderr).toMatch(/^Refused: empty-file/);
  });

  test.each([
    [['nonsense'], /There is no command "nonsense"/],
    [['serve', '--port=1'], /Unknown option '--port'/],
    [['database', 'roles'], /Say what of the database/],
  ])('that is called wrongly says how to call it, with code 2: %j', async (words, why) => {
    const { code, stdout, stderr } = await run(...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(why);
    expect(stderr).toContain('Usage:\n  pnpm unisono ');
  });

  test.each([['help'], ['--help'], ['-h']])('%s shows all of them', async (word) => {
    const { code, stdout } = await run(word);
    expect(code).toBe(0);
    expect(stdout).toMatch(/pnpm unisono serve[^]*pnpm unisono import/);
  });

  test('prints the roles for a database that may not make them, the same each time', async () => {
    const { code, stdout } = await run('database', 'roles', '--print');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^begin;\n[^]*create role unisono_owner[^]*commit;\n$/);
    expect((await run('database', 'roles', '--print')).stdout).toBe(stdout);
  });
});
