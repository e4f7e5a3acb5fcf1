import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listen } from './listen.ts';
import { ListenError } from './listen-error.ts';

const HOST = '127.0.0.1';

test('answers from the first moment, and as told later', async () => {
  const listening = await listen(HOST, 0, () => new Response('starting', { status: 503 }));
  const address = `http://${HOST}:${listening.port}/`;
  expect((await fetch(address)).status).toBe(503);
  listening.handOver(() => new Response('ready'));
  expect(await (await fetch(address)).text()).toBe('ready');
  await listening.close(1000);
  await expect(fetch(address)).rejects.toThrow('fetch failed');
});

test('says which variable to set when the port is taken or the host is not here', async () => {
  const listening = await listen(HOST, 0, () => new Response());
  const again = listen(HOST, listening.port, () => new Response());
  await expect(again).rejects.toThrow(new RegExp(`PORT: ${listening.port} is taken`));
  await expect(again).rejects.toThrow(ListenError);
  await expect(listen('203.0.113.7', 0, () => new Response())).rejects.toThrow(/HOST: this machine has no address/);
  await listening.close(0);
});

test('closing lets a request under way finish, but not for ever', async () => {
  const listening = await listen(HOST, 0, async (request) => {
    await pause(Number(new URL(request.url).searchParams.get('takes')));
    return new Response('done');
  });
  const address = `http://${HOST}:${listening.port}/`;
  const short = fetch(`${address}?takes=150`);
  const long = fetch(`${address}?takes=60000`);
  const cut = long.then(
    () => 'answered',
    (error: unknown) => String(error),
  );
  await pause(50);
  await listening.close(400);
  expect(await (await short).text()).toBe('done');
  expect(await cut).toContain('fetch failed');
});
