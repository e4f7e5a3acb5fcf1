import { startProduct } from '@unisono/test-kit/product';
import { manyClients, type Pace } from '../many-clients.ts';
import type { Row } from '../row.ts';
import { sideBySide } from '../side-by-side.ts';
import { spreadOf, spreadText } from '../spread.ts';
import { barePool, bareAnswer, readPattern } from './bare-answer.ts';
import { openWave } from './open-wave.ts';
import { answersOf } from './answers.ts';

const CLIENTS = 64;
const RUNS = 5;
const ANSWERS = 192;

/**
 * One answer of an identified wave over HTTP, durable when it is acknowledged, against the same rows written by the
 * shortest program on 64 connections. Each answer is the first of its invitation.
 */
export async function surveyAnswer(): Promise<Row[]> {
  const product = await startProduct();
  const wave = await openWave(product, ANSWERS * (RUNS + 1) * 2 + 1);
  const pool = await barePool(product.folder, CLIENTS);
  const tokens = wave.tokens.values();
  const take = (count: number) => Array.from({ length: count }, () => tokens.next().value ?? '');
  try {
    const [first = ''] = take(1);
    await answersOf(product.url)(first);
    const pattern = await readPattern(pool);
    const { ours, floor } = await sideBySide(
      RUNS,
      () => manyClients(CLIENTS, take(ANSWERS), answersOf(product.url)),
      () => manyClients(CLIENTS, take(ANSWERS), (token) => bareAnswer(pool, pattern, token)),
    );
    const [per, barePer] = [spreadOf(ours.map(perSecond)), spreadOf(floor.map(perSecond))];
    return [
      {
        what: 'one survey answer over HTTP, identified, durable when acknowledged',
        size: `${ANSWERS} answers by ${CLIENTS} clients, ${RUNS} runs`,
        ours: `${spreadText(per, 0)} a second, p99 ${p99(ours)}`,
        floor: `${spreadText(barePer, 0)} a second, p99 ${p99(floor)}`,
        ratio: per.median / barePer.median,
      },
    ];
  } finally {
    await pool.end();
    await product.stop();
  }
}

const perSecond = (pace: Pace) => pace.perSecond;
const p99 = (paces: readonly Pace[]) => `${spreadText(spreadOf(paces.map((pace) => pace.p99)), 0)} ms`;
