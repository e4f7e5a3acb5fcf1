import type { Pool } from 'pg';
import { startProduct } from '@unisono/test-kit/product';
import { manyClients, type Pace } from '../many-clients.ts';
import type { Row } from '../row.ts';
import { sideBySide } from '../side-by-side.ts';
import { spreadOf, spreadText } from '../spread.ts';
import { barePool, bareAnswer, readPattern } from './bare-answer.ts';
import { bareConfidentialAnswer } from './bare-confidential-answer.ts';
import { openWave, type Mode } from './open-wave.ts';
import { answersOf } from './answers.ts';

const CLIENTS = 64;
const RUNS = 5;
const ANSWERS = 640;

/**
 * One answer over HTTP, durable when it is acknowledged, against the same rows written by the shortest program on 64
 * connections. Each answer is the first of its invitation.
 */
export async function surveyAnswer(): Promise<Row[]> {
  return [await rowOf('identified'), await rowOf('confidential')];
}

async function rowOf(mode: Mode): Promise<Row> {
  const product = await startProduct();
  const pool = barePool(product, CLIENTS);
  try {
    const wave = await openWave(product, mode, ANSWERS * (RUNS + 1) * 2 + 1);
    const tokens = wave.tokens.values();
    const take = (count: number) => Array.from({ length: count }, () => tokens.next().value ?? '');
    const [first = ''] = take(1);
    await answersOf(product.url, mode)(first);
    const bare = await bareOf(pool, mode);
    const { ours, floor } = await sideBySide(
      RUNS,
      () => manyClients(CLIENTS, take(ANSWERS), answersOf(product.url, mode)),
      () => manyClients(CLIENTS, take(ANSWERS), bare),
    );
    const [per, barePer] = [spreadOf(ours.map(perSecond)), spreadOf(floor.map(perSecond))];
    return {
      what: `one survey answer over HTTP, ${mode}, durable when acknowledged`,
      size: `${ANSWERS} answers by ${CLIENTS} clients, ${RUNS} runs`,
      ours: `${spreadText(per, 0)} a second, p99 ${p99(ours)}`,
      floor: `${spreadText(barePer, 0)} a second, p99 ${p99(floor)}`,
      ratio: per.median / barePer.median,
    };
  } finally {
    await pool.end();
    await product.stop();
  }
}

async function bareOf(pool: Pool, mode: Mode): Promise<(token: string) => Promise<void>> {
  if (mode === 'confidential') return (token) => bareConfidentialAnswer(pool, token);
  const pattern = await readPattern(pool);
  return (token) => bareAnswer(pool, pattern, token);
}

const perSecond = (pace: Pace) => pace.perSecond;
const p99 = (paces: readonly Pace[]) => `${spreadText(spreadOf(paces.map((pace) => pace.p99)), 0)} ms`;
