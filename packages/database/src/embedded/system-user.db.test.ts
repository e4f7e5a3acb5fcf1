import { chmod, rm, stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { clusterFolder } from './cluster-folder.ts';
import { startEmbedded } from './embedded-database.ts';
import { urlOf, useDataFolder } from './testing/data-folder.ts';

const folder = useDataFolder();

describe.skipIf(process.getuid?.() !== 0)('root', () => {
  test('runs Postgres as another user, also where that user does not get to', async () => {
    await chmod(folder.path, 0o700);
    const embedded = await startEmbedded({ dataDir: folder.path });
    await embedded.stop();
    expect((await stat(clusterFolder(folder.path).data)).uid).toBe(0);
    // The choice stays with the folder, whoever may reach it later.
    await chmod(folder.path, 0o711);
    const again = await startEmbedded({ dataDir: folder.path });
    await again.stop();
  });

  test('leaves a user’s folder to that user, and that user keeps off root’s', async () => {
    const user = { uid: 65_534, gid: 65_534 };
    await chmod(folder.path, 0o777);
    const server = folder.open('server', user);
    await urlOf(server);
    expect((await stat(clusterFolder(folder.path).data)).uid).toBe(user.uid);
    await server.end('SIGTERM');
    const byRoot = await startEmbedded({ dataDir: folder.path });
    await byRoot.stop();
    const again = folder.open('server', user);
    await urlOf(again);
    await again.end('SIGTERM');
    await rm(clusterFolder(folder.path).root, { recursive: true });
    const rooted = await startEmbedded({ dataDir: folder.path });
    await rooted.stop();
    expect(await folder.open('server', user).next()).toMatchObject({
      event: 'refused',
      reason: 'data-folder-not-usable',
    });
  });

  test('not being it, a folder that one may not write is refused', async () => {
    await chmod(folder.path, 0o755);
    const said = await folder.open('server', { uid: 65_534, gid: 65_534 }).next();
    expect(said).toMatchObject({ event: 'refused', reason: 'data-folder-not-usable' });
    expect(said.message).toContain('DATA_DIR');
  });
});
