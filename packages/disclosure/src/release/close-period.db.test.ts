import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePeriod } from './close-period.ts';
import { endWave } from './end-wave.ts';
import { enrolParticipants } from './enrol-participants.ts';
import { readParticipation } from './read-participation.ts';
import { readReceipt } from './read-receipt.ts';
import { readReleases } from './read-releases.ts';
import { releaseOf, type ComputedRelease } from './release-of.ts';
import type { Release } from './release.schema.ts';
import { sizeOf } from './release-tree.ts';
import { submitAnswer } from './submit-answer.ts';
import { givenAnswers, givenWave } from './testing/given-wave.ts';
import { SOME_FAMILIES, someAnswers, someK } from './testing/some-wave.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** What a release says, whatever its ids and orders are. */
function said({ groups, blocks, comments }: Pick<Release, 'groups' | 'blocks' | 'comments'>): unknown {
  const names = new Map(
    groups.map(({ id, n, placeIds, ownOf, attributes }) => [
      id,
      JSON.stringify([n, [...placeIds].sort(), ownOf, attributes]),
    ]),
  );
  const naming = (ids: readonly number[]) =>
    ids.map((id) => names.get(id) ?? '').sort((first, second) => first.localeCompare(second));
  const lines = [
    ...[...names.values()].map((name) => `group ${name}`),
    ...blocks.map((block) =>
      JSON.stringify([
        block.family,
        block.n,
        naming(block.groupIds),
        [...block.values]
          .sort((first, second) => first.code.localeCompare(second.code))
          .map(({ code, n, total, squares, counts }) => [
            code,
            n,
            total,
            squares,
            counts &&
              Object.entries(counts)
                .map((each) => each.join(' '))
                .sort((first, second) => first.localeCompare(second)),
          ]),
      ]),
    ),
    ...comments.map((block) =>
      JSON.stringify([naming(block.groupIds), block.comments.map(({ question, text }) => `${question}: ${text}`)]),
    ),
  ];
  return lines.sort();
}

function asRelease({ groups, blocks, comments }: ComputedRelease): Pick<Release, 'groups' | 'blocks' | 'comments'> {
  const numbered = groups.map((group, id) => ({ ...group, id, n: sizeOf(group.cells) }));
  return { groups: numbered, blocks, comments };
}

describe('the guard', () => {
  test('releases exactly what the pure function says, whoever answered what', async () => {
    const blocks: string[] = [];
    await fc.assert(
      fc.asyncProperty(someAnswers, someK, async (answers, k) => {
        const wave = await givenWave(db.database, answers, { k, families: SOME_FAMILIES });
        await givenAnswers(db.database, wave, answers);
        await closePeriod(db.sql('app'), wave.waveId);
        const [release] = await readReleases(db.sql('app'), wave.waveId);
        const computed = releaseOf({ k, families: SOME_FAMILIES }, answers);
        blocks.push(...computed.blocks.map((block) => block.family));
        expect(release && said(release)).toEqual(said(asRelease(computed)));
      }),
      { numRuns: 60 },
    );
    for (const { code } of SOME_FAMILIES) expect(blocks.filter((each) => each === code).length).toBeGreaterThan(10);
  });
});

const UNIT = randomUUID();
const person = { path: [UNIT], attributes: ['', ''] as const };
const people = (count: number) => Array.from({ length: count }, () => person);
const eases = (...values: number[]) => values.map((ease) => ({ values: { ease }, comments: [] }));

const commented = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    values: {},
    comments: [{ question: 'why', text: `Because ${index}` }],
  }));

describe('a wave', () => {
  test('shows nothing of four answers, and of six what they add up to', async () => {
    const small = await givenWave(db.database, people(6));
    await givenAnswers(db.database, small, eases(1, 2, 3, 4));
    expect(await readReleases(db.sql('app'), small.waveId)).toEqual([]);
    await closePeriod(db.sql('app'), small.waveId);
    expect(await readReleases(db.sql('app'), small.waveId)).toEqual([
      expect.objectContaining({ sequence: 1, respondents: null, groups: [], blocks: [], comments: [] }),
    ]);

    const large = await givenWave(db.database, people(6));
    await givenAnswers(db.database, large, eases(1, 2, 3, 4, 5, 6));
    await closePeriod(db.sql('app'), large.waveId);
    const [release] = await readReleases(db.sql('app'), large.waveId);
    expect(release?.blocks[0]?.values).toEqual([{ code: 'ease', n: 6, total: 21, squares: 91, counts: null }]);
  });

  test('shows no number where answers are nearly all alike', async () => {
    const wave = await givenWave(db.database, people(8));
    await givenAnswers(db.database, wave, eases(7, 7, 7, 7, 7, 7, 7, 1));
    await closePeriod(db.sql('app'), wave.waveId);
    expect(await readReleases(db.sql('app'), wave.waveId)).toMatchObject([{ respondents: 8, blocks: [] }]);
  });

  test('takes a second answer for the first until it closes, and none after', async () => {
    const wave = await givenWave(db.database, people(5));
    await givenAnswers(db.database, wave, eases(7, 7, 7, 7, 7));
    await givenAnswers(db.database, wave, eases(1, 2, 3, 4, 5));
    expect(await readParticipation(db.sql('app'), wave.waveId)).toEqual({ invited: 5, answered: 5 });
    await closePeriod(db.sql('app'), wave.waveId);
    await expect(givenAnswers(db.database, wave, eases(7))).rejects.toMatchObject({ reason: 'wave-closed' });
    await expect(closePeriod(db.sql('app'), wave.waveId)).rejects.toMatchObject({ reason: 'wave-closed' });
    const [release] = await readReleases(db.sql('app'), wave.waveId);
    expect(release?.blocks[0]?.values[0]).toMatchObject({ n: 5, total: 15 });
  });

  test('says how many answered only in steps of k', async () => {
    const wave = await givenWave(db.database, people(11));
    const answered = async () => (await readParticipation(db.sql('app'), wave.waveId))?.answered;
    await givenAnswers(db.database, wave, eases(1, 2, 3, 4));
    expect(await answered()).toBe(0);
    await givenAnswers(db.database, wave, eases(1, 2, 3, 4, 5, 6, 7, 1, 2));
    expect(await answered()).toBe(5);
  });

  test('refuses what it did not ask for, and whoever it did not ask', async () => {
    const wave = await givenWave(db.database, people(1));
    const [own] = wave.participants;
    if (!own) throw new Error('nobody was asked');
    const submit = (values: Record<string, number>, token = own.token) =>
      submitAnswer(db.sql('app'), {
        waveId: wave.waveId,
        token,
        receipt: own.receipt,
        answer: { values, comments: [] },
      });
    await expect(submit({ ease: 8 })).rejects.toMatchObject({ reason: 'answer-not-asked' });
    await expect(submit({ ease: 1.5 })).rejects.toMatchObject({ reason: 'answer-not-asked' });
    await expect(submit({ other: 1 })).rejects.toMatchObject({ reason: 'answer-not-asked' });
    await expect(submit({ ease: 1 }, new Uint8Array(32))).rejects.toMatchObject({ reason: 'invitation-unknown' });
  });

  test('lets nobody in after its launch, unless it is rolling', async () => {
    const late = { id: randomUUID(), tokenHash: new Uint8Array(32), placeId: UNIT, attributes: [] };
    const once = await givenWave(db.database, people(1));
    await expect(enrolParticipants(db.sql('app'), once.waveId, [late])).rejects.toMatchObject({ code: '55000' });
    const rolling = await givenWave(db.database, people(4), { rolling: true });
    const invited = async () => (await readParticipation(db.sql('app'), rolling.waveId))?.invited;
    // In steps of k as well: devices join by answering.
    expect(await invited()).toBe(0);
    await enrolParticipants(db.sql('app'), rolling.waveId, [late]);
    expect(await invited()).toBe(5);
  });

  test('that is rolling is released period by period; fewer than k wait for the next', async () => {
    const wave = await givenWave(db.database, people(12), { rolling: true });
    await givenAnswers(db.database, wave, eases(1, 2, 3));
    expect(await closePeriod(db.sql('app'), wave.waveId)).toBeNull();
    await givenAnswers(db.database, wave, eases(1, 2, 3, 4, 5));
    expect(await closePeriod(db.sql('app'), wave.waveId)).not.toBeNull();
    await expect(givenAnswers(db.database, wave, eases(7))).rejects.toMatchObject({ reason: 'wave-closed' });
    const later = [undefined, undefined, undefined, undefined, undefined, ...eases(3, 4, 5, 6, 7)];
    await givenAnswers(db.database, wave, later);
    await closePeriod(db.sql('app'), wave.waveId);
    const releases = await readReleases(db.sql('app'), wave.waveId);
    expect(releases.map((release) => release.blocks[0]?.values[0]?.total)).toEqual([15, 25]);
    await endWave(db.sql('app'), wave.waveId);
    await expect(closePeriod(db.sql('app'), wave.waveId)).rejects.toMatchObject({ reason: 'wave-closed' });
  });

  test('shows comments by ten people at least', async () => {
    const nine = await givenWave(db.database, people(9));
    await givenAnswers(db.database, nine, commented(9));
    await closePeriod(db.sql('app'), nine.waveId);
    expect((await readReleases(db.sql('app'), nine.waveId))[0]?.comments).toEqual([]);
    const ten = await givenWave(db.database, people(30));
    await givenAnswers(db.database, ten, commented(30));
    await closePeriod(db.sql('app'), ten.waveId);
    const texts = (await readReleases(db.sql('app'), ten.waveId))[0]?.comments[0]?.comments.map((one) => one.text);
    expect(texts).toHaveLength(30);
    expect(texts).not.toEqual(commented(30).map((answer) => answer.comments[0]?.text));
  });

  test('tells the holder of a receipt where the answer went, and erasure changes no release', async () => {
    const wave = await givenWave(db.database, people(6));
    await givenAnswers(db.database, wave, eases(1, 2, 3, 4, 5, 6));
    const [own] = wave.participants;
    if (!own) throw new Error('nobody was asked');
    const receipt = () => readReceipt(db.sql('app'), own.receipt);
    expect(await receipt()).toEqual({ waveId: wave.waveId, releaseId: null, groupId: null });
    const released = await closePeriod(db.sql('app'), wave.waveId);
    expect(await receipt()).toEqual({ waveId: wave.waveId, releaseId: released?.releaseId, groupId: 1 });
    const before = await readReleases(db.sql('app'), wave.waveId);
    await db.sql('app')('select guarded.forget($1)', [[own.id]]);
    expect(await receipt()).toBeUndefined();
    expect(await readReleases(db.sql('app'), wave.waveId)).toEqual(before);
  });
});
