import { givenMoments, givenRelease, givenUnits } from '@unisono/people-core/testing';
import { refreshRollups } from '@unisono/people-core/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCoherence } from '../command/run-coherence.ts';
import { viewSide } from '../overview/view-side.ts';
import { overviewInput } from '../overview/overview.schema.ts';
import { givenOrganisation } from '../testing/given-organisation.ts';
import { coherenceViewInput } from './coherence.schema.ts';
import { viewCoherence } from './view-coherence.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const SHOPS = ['A', 'B', 'C', 'D'];

let db: TestDatabase;
const reader = () => ({ em: db.em(), database: db.database, scope: { everything: true } as const, now: () => NOW });
const around = (mean: number, n: number) => Array.from({ length: n }, (_, index) => mean + 10 * ((index % 3) - 1));

/** Inside by a confidential pulse each quarter, C and D too small to be shown apart; outside by moments. */
beforeAll(async () => {
  db = await testDatabase();
  await givenOrganisation(db);
  await givenUnits(db.database, [
    { code: 'TOP', name: 'Almar' },
    ...SHOPS.map((code) => ({ code, name: `Shop ${code}`, parent: 'TOP' })),
  ]);
  for (const [quarter, day] of ['2026-05-10', '2026-08-10'].entries()) {
    const lower = 20 * quarter;
    await givenRelease(
      db.database,
      {
        A: { experience: around(80, 12), pleasant: around(4, 12).map((value) => Math.max(0, value % 6)) },
        B: { experience: around(70 - lower, 12) },
        'C+D': { experience: around(40, 6) },
      },
      { day, k: 6 },
    );
    await givenMoments(
      db.database,
      SHOPS.flatMap((unit) =>
        Array.from({ length: 8 }, (_, number) => ({
          externalId: `${unit} ${number} ${day}`,
          person: `${unit} ${number}`,
          role: 'customer' as const,
          unit,
          day,
          felt: { joy: number % 3 === 0 ? 5 : 4, anger: 0 },
        })),
      ),
    );
  }
  await refreshRollups(db.database.worker);
});
afterAll(() => db.close());

describe('an overview of what was told in confidence', () => {
  test('shows units as it shows moments, and who is only shown pooled in the whole', async () => {
    const overview = await viewSide(reader(), overviewInput.parse({ side: 'employee' }));
    expect(overview.periods).toEqual(['2026-Q2', '2026-Q3']);
    expect(overview.score).toMatchObject({ k: 6, kind: 'mean', scale: { min: 0, max: 100 } });
    expect(overview.now).toMatchObject({ n: 30, value: (12 * 80 + 12 * 50 + 6 * 40) / 30, noInterval: null });
    expect(overview.units.map(({ unit, figure }) => [unit.code, figure?.n ?? null])).toEqual([
      ['A', 12],
      ['B', 12],
      ['C', null],
      ['D', null],
    ]);
    expect(overview.units[1]).toMatchObject({ rank: 2, change: { value: -20 } });
    expect(overview.beside).toMatchObject([{ score: 'pleasant', figure: { n: 12 } }]);
    expect(overview.findings.map(({ code }) => code)).not.toContain('nothing-measured');
  });

  test('is the same view, without protection, of what was lived in moments', async () => {
    const overview = await viewSide(reader(), overviewInput.parse({ side: 'customer' }));
    expect(overview.score.k).toBeNull();
    expect(overview.now?.n).toBe(32);
  });

  test('of units that are only shown pooled is one of all together, not of nothing', async () => {
    await givenRelease(db.database, { 'A+B+C+D': { ease: [1, 4, 5, 6, 7, 7] } }, { day: '2026-08-20' });
    const overview = await viewSide(reader(), overviewInput.parse({ side: 'employee', score: 'ease' }));
    expect(overview).toMatchObject({ now: { n: 6, value: 5 }, noWhole: null, findings: [] });
    expect(overview.units.every(({ figure, rank }) => figure === null && rank === null)).toBe(true);
  });
});

describe('the coherence of what was told in confidence and what was lived', () => {
  test('compares the two on one scale', async () => {
    const view = await viewCoherence(reader(), coherenceViewInput.parse({}));
    expect([view.ex.k, view.cx.k]).toEqual([6, null]);
    expect(view.whole).toMatchObject({ ex: { n: 30 }, cx: { n: 32 }, gap: { kind: 'raw' } });
    expect(view.units.map(({ unit, ex }) => [unit.code, ex?.n ?? null])).toEqual([
      ['A', 12],
      ['B', 12],
      ['C', null],
      ['D', null],
    ]);
    expect(view.counts).toMatchObject({ incomplete: 2 });
    expect(view.respondents).toBe('different');
  });

  test('says on the command line what protects them', async () => {
    const text = await runCoherence([], db.database, NOW);
    expect(text).toContain('EX from pulses, protected: groups of 6 or more.');
    expect(text).not.toContain('CX from feedback');
    const json = JSON.parse(await runCoherence(['--json'], db.database, NOW)) as { ex: unknown };
    expect(json.ex).toMatchObject({ reference: 'experience', k: 6 });
  });
});
