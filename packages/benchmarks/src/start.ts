import { startProduct } from '@unisono/test-kit/product';
import type { Row } from './row.ts';
import { spreadOf, spreadText } from './spread.ts';

const RUNS = 5;

/** From the start of the built server on a folder it has used before until the first screen is answered. */
export async function start(): Promise<Row[]> {
  const first = await startProduct();
  await first.end();
  const seconds: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const began = performance.now();
    const product = await startProduct(first.folder);
    const page = await fetch(`${product.url}/leadership/`);
    if (!page.ok) throw new Error(`the first screen was not answered: ${page.status}. Build first: npm start`);
    await page.text();
    if (run > 0) seconds.push((performance.now() - began) / 1000);
    await product.end();
  }
  await first.stop();
  const ours = `${spreadText(spreadOf(seconds), 1)} s`;
  return [
    { what: 'built server started → first screen answered', size: `${RUNS} starts`, ours, floor: null, ratio: null },
  ];
}
