import { spawn } from 'node:child_process';
import { chown, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { clusterFolder } from './cluster-folder.ts';
import { connectEmbedded, startEmbedded } from './embedded-database.ts';
import { useDataFolder } from './testing/data-folder.ts';

const folder = useDataFolder();

describe('a folder that cannot be used', () => {
  test('half made by a killed process is made anew', async () => {
    const halfMade = path.join(folder.path, 'postgres.making-killed');
    await mkdir(path.join(halfMade, 'data', 'base'), { recursive: true });
    await writeFile(path.join(halfMade, 'data', 'PG_VERSION'), '18\n');
    const embedded = await startEmbedded({ dataDir: folder.path });
    await embedded.stop();
    expect(await readdir(folder.path)).toEqual(['postgres']);
  });

  test('with a stale note of a Postgres is started on, also when its number is somebody else’s now', async () => {
    const first = await startEmbedded({ dataDir: folder.path });
    await first.stop();
    const { data } = clusterFolder(folder.path);
    const { uid, gid } = await stat(data);
    const stranger = spawn('sleep', ['60'], { uid, gid });
    try {
      for (const number of [stranger.pid, process.pid, 2_000_000_000]) {
        await writeFile(
          path.join(data, 'postmaster.pid'),
          `${number}\n${data}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`,
        );
        await chown(path.join(data, 'postmaster.pid'), uid, gid);
        const second = await startEmbedded({ dataDir: folder.path });
        await second.stop();
      }
    } finally {
      stranger.kill();
    }
    expect(await folder.running()).toBeUndefined();
  });

  test('of another major version says what to do', async () => {
    const first = await startEmbedded({ dataDir: folder.path });
    await first.stop();
    await writeFile(path.join(clusterFolder(folder.path).data, 'PG_VERSION'), '17\n');
    await expect(startEmbedded({ dataDir: folder.path })).rejects.toMatchObject({
      reason: 'other-major-version',
      message: expect.stringMatching(/Postgres 17.*Postgres 18.*pg_upgrade/),
    });
  });

  test('whose password was changed is not ours', async () => {
    const first = await startEmbedded({ dataDir: folder.path });
    await writeFile(clusterFolder(folder.path).password, 'another');
    await expect(connectEmbedded({ dataDir: folder.path })).rejects.toMatchObject({ reason: 'postgres-not-ours' });
    await first.stop();
  });

  test('that lost a file says so', async () => {
    const first = await startEmbedded({ dataDir: folder.path });
    await first.stop();
    await rm(clusterFolder(folder.path).password);
    await expect(startEmbedded({ dataDir: folder.path })).rejects.toMatchObject({ reason: 'data-folder-not-usable' });
  });

  test('that is a file says so', async () => {
    await writeFile(path.join(folder.path, 'file'), '');
    await expect(startEmbedded({ dataDir: path.join(folder.path, 'file') })).rejects.toMatchObject({
      reason: 'data-folder-not-usable',
    });
  });

  test('whose log of Postgres says why it did not start is quoted', async () => {
    const first = await startEmbedded({ dataDir: folder.path });
    await first.stop();
    const settings = path.join(clusterFolder(folder.path).data, 'postgresql.conf');
    await writeFile(settings, `${await readFile(settings, 'utf8')}\nno_such_setting = 1\n`);
    await expect(startEmbedded({ dataDir: folder.path })).rejects.toMatchObject({
      reason: 'postgres-not-started',
      message: expect.stringContaining('no_such_setting'),
    });
  });
});
