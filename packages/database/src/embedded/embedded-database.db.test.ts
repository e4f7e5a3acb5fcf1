import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { clusterFolder } from './cluster-folder.ts';
import { startEmbedded } from './embedded-database.ts';
import { query, urlOf, useDataFolder } from './testing/data-folder.ts';

const folder = useDataFolder();

describe('the embedded Postgres', () => {
  test('is made for the local machine, durable, with a password that nobody else reads', async () => {
    const embedded = await startEmbedded({ dataDir: path.join(folder.path, 'not', 'yet', 'there') });
    try {
      const rows = await query(
        embedded.url('postgres'),
        `select name, setting from pg_settings
         where name in ('fsync', 'full_page_writes', 'listen_addresses', 'password_encryption', 'synchronous_commit', 'unix_socket_directories')
         order by name`,
      );
      expect(rows).toEqual([
        { name: 'fsync', setting: 'on' },
        { name: 'full_page_writes', setting: 'on' },
        { name: 'listen_addresses', setting: '127.0.0.1' },
        { name: 'password_encryption', setting: 'scram-sha-256' },
        { name: 'synchronous_commit', setting: 'on' },
        { name: 'unix_socket_directories', setting: '' },
      ]);
      const { password } = clusterFolder(path.join(folder.path, 'not', 'yet', 'there'));
      expect((await stat(password)).mode & 0o777).toBe(0o600);
      const wrong = new URL(embedded.url('postgres'));
      wrong.password = 'guess';
      await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    } finally {
      await embedded.stop();
    }
  });

  test('keeps everything when the server is killed, and the next server adopts it', async () => {
    const first = folder.open('server');
    const url = await urlOf(first);
    await query(url, 'create table kept (id int); insert into kept values (1)');
    const before = await folder.running();
    await first.end('SIGKILL');
    expect(await folder.running()).toEqual(before);
    const second = folder.open('server');
    expect(await urlOf(second)).toBe(url);
    expect(await folder.running()).toEqual(before);
    expect(await query(url, 'select id from kept')).toEqual([{ id: 1 }]);
    await second.end('SIGTERM');
    expect(await folder.running()).toBeUndefined();
  });

  test('comes back at the same address when it is killed itself, and keeps what was committed', async () => {
    const server = folder.open('server');
    const url = await urlOf(server);
    await query(url, 'create table kept (id int); insert into kept values (1)');
    for (let times = 0; times < 2; times += 1) {
      const pid = (await folder.running())?.pid ?? 0;
      process.kill(pid, 'SIGKILL');
      expect(await server.next()).toEqual({ event: 'restarted' });
      expect((await folder.running())?.pid).not.toBe(pid);
      expect(await query(url, 'select id from kept')).toEqual([{ id: 1 }]);
    }
    await server.end('SIGTERM');
  });

  test('comes back when both are killed', async () => {
    const server = folder.open('server');
    await query(await urlOf(server), 'create table kept (id int); insert into kept values (1)');
    const pid = (await folder.running())?.pid ?? 0;
    process.kill(pid, 'SIGKILL');
    await server.end('SIGKILL');
    const next = folder.open('server');
    expect(await query(await urlOf(next), 'select id from kept')).toEqual([{ id: 1 }]);
    expect((await folder.running())?.pid).not.toBe(pid);
    await next.end('SIGTERM');
  });

  test('gives up clearly when it cannot come back', async () => {
    const server = folder.open('server');
    await urlOf(server);
    const pid = (await folder.running())?.pid ?? 0;
    await rm(path.join(clusterFolder(folder.path).data, 'global', 'pg_control'));
    process.kill(pid, 'SIGKILL');
    expect(await server.next()).toEqual({ event: 'failed', reason: 'postgres-not-started' });
  });
});
