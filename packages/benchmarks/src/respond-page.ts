import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import { browserArguments, findBrowser } from '@unisono/test-kit/browser';
import { startProduct } from '@unisono/test-kit/product';
import type { Row } from './row.ts';
import { sideBySide } from './side-by-side.ts';
import { spreadOf, spreadText } from './spread.ts';
import { openWave } from './survey-answer/open-wave.ts';

const RUNS = 5;
/** A slow phone, as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, a processor four times slower. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;

/** From opening an invitation's address, nothing cached, until its questions can be started. */
export async function respondPage(): Promise<Row[]> {
  const product = await startProduct();
  const bare = await bareServer();
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: browserArguments(),
  });
  try {
    const { tokens } = await openWave(product, 'identified', 1);
    const { ours, floor } = await sideBySide(
      RUNS,
      () => usableAfter(browser, `${product.url}/respond/#${tokens[0]}`),
      () => usableAfter(browser, bare.url),
    );
    const [page, barePage] = [spreadOf(ours), spreadOf(floor)];
    return [
      {
        what: 'respond page usable, nothing cached',
        size: `a slow phone (150 ms, 1.6 Mbit/s, processor ${SLOWER} × slower), ${RUNS} visits`,
        ours: `${spreadText(page, 2)} s`,
        floor: `${spreadText(barePage, 2)} s (a page of its own with one request)`,
        ratio: barePage.median / page.median,
      },
    ];
  } finally {
    await browser.close();
    bare.close();
    await product.stop();
  }
}

/** Seconds since the navigation began. */
async function usableAfter(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    const phone = await context.newCDPSession(page);
    await phone.send('Network.enable');
    await phone.send('Network.emulateNetworkConditions', NETWORK);
    await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    // Noted by the page itself at the frame that shows the button, so that asking for it costs nothing.
    await page.addInitScript(`
      const look = () => {
        const ready = [...document.querySelectorAll('button')].some((button) => button.textContent === 'Start');
        if (ready) window.usableAt = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);`);
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Start' }).waitFor({ timeout: 60_000 });
    const noted = await page.evaluate<number>('new Promise((tell) => requestAnimationFrame(() => tell(usableAt)))');
    return noted / 1000;
  } finally {
    await context.close();
  }
}

/** The shortest page that asks its server once and then shows the button. */
async function bareServer(): Promise<{ url: string; close(): void }> {
  const page = `<!doctype html><meta name="viewport" content="width=device-width"><main></main><script>
    fetch('/questions', { method: 'POST' }).then((answer) => answer.json()).then(({ start }) => {
      document.querySelector('main').append(Object.assign(document.createElement('button'), { textContent: start }));
    });</script>`;
  const server = createServer((request, response) => {
    if (request.method === 'POST') response.setHeader('content-type', 'application/json').end('{"start":"Start"}');
    else response.setHeader('content-type', 'text/html').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
