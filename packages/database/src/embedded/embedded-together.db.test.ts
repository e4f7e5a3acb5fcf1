import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { startEmbedded } from './embedded-database.ts';
import { query, urlOf, useDataFolder } from './testing/data-folder.ts';

const folder = useDataFolder();

describe('two processes on one folder', () => {
  test('a second server is refused and the first one’s Postgres stays', async () => {
    const first = folder.open('server');
    const url = await urlOf(first);
    const second = folder.open('server');
    const said = await second.next();
    expect(said).toMatchObject({ event: 'refused', reason: 'server-already-running' });
    expect(said.message).toContain(folder.path);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await first.end('SIGTERM');
    expect(await folder.running()).toBeUndefined();
  });

  test('of two servers that start together on an empty folder one serves', async () => {
    const both = [folder.open('server'), folder.open('server'), folder.open('server')];
    const said = await Promise.all(both.map((each) => each.next()));
    expect(said.map((each) => each.event).sort()).toEqual(['ready', 'refused', 'refused']);
    expect(await readdir(folder.path)).toEqual(['postgres']);
  });

  test('a command works beside a server, before it and after it; the last one out stops Postgres', async () => {
    const early = folder.open('command');
    const url = await urlOf(early);
    const server = folder.open('server');
    expect(await urlOf(server)).toBe(url);
    await early.end('SIGTERM');
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const late = folder.open('command');
    expect(await urlOf(late)).toBe(url);
    await server.end('SIGTERM');
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await late.end('SIGTERM');
    expect(await folder.running()).toBeUndefined();
  });

  test('a server that starts while Postgres is being stopped waits and starts it again', async () => {
    for (let times = 0; times < 3; times += 1) {
      const first = await startEmbedded({ dataDir: folder.path });
      const [, second] = await Promise.all([first.stop(), startEmbedded({ dataDir: folder.path })]);
      expect(await query(second.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
      await second.stop();
    }
  });
});
