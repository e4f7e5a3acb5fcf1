import { rename, rm, writeFile } from 'node:fs/promises';
import { contextFor } from '@unisono/accounts/testing';
import { inTransaction } from '@unisono/database/sql';
import { drawToken, finishToken, seal, type Draw } from '@unisono/disclosure/browser';
import { readReleases, readWaveKeys } from '@unisono/disclosure/server';
import { callerOf } from '@unisono/rpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { protectedAnswerOf } from '../protected/protected-answer-of.ts';
import {
  NORTH,
  OVER,
  protectedWorld,
  recommends,
  SOUTH,
  type ProtectedWorld,
} from '../protected/testing/protected-world.ts';
import { resultRouter } from '../result/result.router.ts';
import { closeDueWaves } from '../wave/close-due-waves.ts';

let world: ProtectedWorld;
beforeAll(async () => {
  world = await protectedWorld();
});
afterAll(async () => {
  await world.db.close();
  await rm(world.dataDir, { recursive: true, force: true });
});

const refusal = (reason: string) => ({ cause: expect.objectContaining({ reason }) as unknown });
const close = () => closeDueWaves(world.db.database, world.dataDir, new Date(OVER));
const launch = () => world.launch({ mode: 'anonymous' });
const receiptOf = (waveId: string) => `w${Buffer.from(waveId.replaceAll('-', ''), 'hex').toString('base64url')}`;
/** Who waits for the transaction of a backend. */
const WAITING = 'select pid from pg_locks where not granted and $1 = any(pg_blocking_pids(pid))';
const sealedLength = (8192 + 65 + 16) * (4 / 3);

/** What the page does with an address up to the moment before it sends: draws, answers and seals. */
async function prepared(token: string, value: number, kept?: Draw) {
  const { cell, waveId, content } = await world.respond().read({ token });
  if (!cell) throw new Error('no cell');
  const draw = kept ?? (await drawToken(cell.cellKey));
  const { signature } = await world.respond().draw({ token, blinded: draw.blinded });
  const own = await finishToken(cell.cellKey, draw, signature);
  const answer = protectedAnswerOf(content.questions, recommends(value));
  const sealed = await seal(cell.inboxKey, waveId, { cellId: cell.cellId, token: own, answer });
  return {
    draw,
    letter: { waveId, cellId: cell.cellId, token: own, sealed: Buffer.from(sealed).toString('base64url') },
  };
}

async function answered(tokens: ReadonlyMap<string, string>, names: readonly string[]) {
  const letters = [];
  for (const [index, name] of names.entries()) {
    const { letter } = await prepared(tokens.get(name) ?? '', (index % 8) + 1);
    expect(await world.respond().submitSealed(letter)).toEqual({ received: true, earlier: false });
    letters.push(letter);
  }
  return letters;
}

describe('an invitation to an anonymous wave', () => {
  test('knows its cell, and draws one token: again the same, on another device none', async () => {
    const { waveId, tokens } = await launch();
    const token = tokens.get('n0') ?? '';
    expect(await world.respond().read({ token })).toMatchObject({ state: 'open', drawn: false, mode: 'anonymous' });
    const { draw, letter } = await prepared(token, 3);
    expect((await prepared(token, 3, draw)).letter.token).toEqual(letter.token);
    await expect(prepared(token, 3)).rejects.toMatchObject(refusal('already-drawn'));
    expect(await world.respond().read({ token })).toMatchObject({ state: 'open', drawn: true });
    await expect(world.respond().submit({ token, answers: {} })).rejects.toMatchObject(refusal('answers-to-be-sealed'));
    await expect(world.respond('2026-09-13T10:00:00Z').draw({ token, blinded: draw.blinded })).rejects.toMatchObject(
      refusal('wave-not-open'),
    );
    expect(await world.waves().find({ waveId })).toMatchObject({ cells: 1, invited: 12, answered: 0 });
  });

  test('keeps no draw of what cannot be signed', async () => {
    const { tokens } = await launch();
    const token = tokens.get('n1') ?? '';
    await expect(world.respond().draw({ token, blinded: 'abc' })).rejects.toMatchObject(refusal('blinded-invalid'));
    expect(await world.respond().read({ token })).toMatchObject({ drawn: false });
    const { tokens: others } = await world.launch();
    await expect(world.respond().draw({ token: others.get('n1') ?? '', blinded: 'abc' })).rejects.toMatchObject(
      refusal('wave-not-anonymous'),
    );
  });

  test('that another’s key signed is not taken, nor one that belongs nowhere', async () => {
    const { tokens } = await launch();
    const { letter } = await prepared(tokens.get('n0') ?? '', 3);
    const { tokens: others } = await launch();
    const other = await prepared(others.get('n0') ?? '', 3);
    await expect(world.respond().submitSealed({ ...other.letter, token: letter.token })).rejects.toMatchObject(
      refusal('token-invalid'),
    );
    await expect(world.respond().submitSealed({ ...letter, waveId: other.letter.waveId })).rejects.toMatchObject(
      refusal('wave-unknown'),
    );
    await expect(world.respond().submitSealed({ ...letter, sealed: 'abcd' })).rejects.toMatchObject(
      refusal('sealed-invalid'),
    );
    expect(letter.sealed.length).toBeGreaterThan(sealedLength - 4);
  });
});

describe('the close of an anonymous wave', () => {
  test('releases what was sealed, forgets who drew, and destroys the keys', async () => {
    const { waveId, tokens } = await launch();
    const letters = await answered(tokens, [...NORTH, ...SOUTH.slice(0, 3)]);
    const [first] = letters;
    if (!first) throw new Error('nobody answered');
    await world.respond().submitSealed(first);
    expect(await world.waves().find({ waveId })).toMatchObject({ answered: 8 });
    expect(await world.respond().receipt({ receipt: receiptOf(waveId) })).toMatchObject({ state: 'open' });
    const late = await prepared(tokens.get('s5') ?? '', 4);

    const both = await Promise.all([close(), close()]);
    expect(both.flat().filter((id) => id === waveId)).toEqual([waveId]);
    expect(await readReleases(world.db.sql('app'), waveId)).toMatchObject([{ respondents: 9, sequence: 1 }]);
    expect(await readWaveKeys(world.dataDir, waveId)).toBeUndefined();
    expect(await world.db.sql()('select from invitation where wave_id = $1 and blinded is not null', [waveId])).toEqual(
      [],
    );
    expect(await world.waves(OVER).find({ waveId })).toMatchObject({ state: 'closed', answered: 9, cells: 1 });
    expect(await world.respond(OVER).receipt({ receipt: receiptOf(waveId) })).toMatchObject({
      waveId,
      mode: 'anonymous',
      state: 'released',
      group: null,
    });

    // A page that never heard of the acknowledgement hears it now; a new answer comes too late.
    expect(await world.respond(OVER).submitSealed(first)).toEqual({ received: true, earlier: false });
    await expect(world.respond(OVER).submitSealed(late.letter)).rejects.toMatchObject(refusal('wave-closed'));
    const { waveId: open } = await world.launch();
    await expect(world.respond().receipt({ receipt: receiptOf(open) })).rejects.toMatchObject(
      refusal('receipt-unknown'),
    );
  });

  test('is not waited for: after the window no new answer is taken, and an old one is acknowledged again', async () => {
    const { tokens } = await launch();
    const [sent] = await answered(tokens, ['n0']);
    if (!sent) throw new Error('nobody answered');
    const late = await prepared(tokens.get('n1') ?? '', 4);
    const [lastMoment, over] = ['2026-09-21T15:59:59Z', '2026-09-21T16:00:00Z'];
    await expect(world.respond(over).submitSealed(late.letter)).rejects.toMatchObject(refusal('wave-closed'));
    expect(await world.respond(over).submitSealed(sent)).toEqual({ received: true, earlier: false });
    expect(await world.respond(lastMoment).submitSealed(late.letter)).toEqual({ received: true, earlier: false });
    await close();
  });

  test('forgets also who draws while it is under way', async () => {
    const { waveId, tokens } = await launch();
    const token = tokens.get('n0') ?? '';
    const { cell } = await world.respond().read({ token });
    const { blinded } = await drawToken(cell?.cellKey ?? '');
    const draw = () => world.respond().draw({ token, blinded });
    let drawn: ReturnType<typeof draw> | undefined;
    await inTransaction(world.db.database.worker, async (sql) => {
      await sql('select from wave where id = $1 for update', [waveId]);
      const [own] = await sql<{ pid: number }>('select pg_backend_pid() as pid');
      drawn = draw();
      drawn.catch(() => undefined);
      await expect.poll(() => world.db.sql()(WAITING, [own?.pid])).not.toEqual([]);
      await sql('update wave set closed_at = $2 where id = $1', [waveId, '2026-09-15T10:00:00Z']);
    });
    await expect(drawn).rejects.toMatchObject(refusal('wave-not-open'));
    expect(await world.db.sql()('select from invitation where wave_id = $1 and blinded is not null', [waveId])).toEqual(
      [],
    );
  });

  test('by hand does the same; without the key file nothing is closed', async () => {
    const { waveId, tokens } = await launch();
    await answered(tokens, NORTH);
    const elsewhere = closeDueWaves(world.db.database, `${world.dataDir}-elsewhere`, new Date(OVER));
    await expect(elsewhere).rejects.toMatchObject({
      errors: [expect.objectContaining({ reason: 'wave-keys-missing' })] as unknown,
    });
    await rm(`${world.dataDir}-elsewhere`, { recursive: true });
    expect(await world.waves().find({ waveId })).toMatchObject({ state: 'open', closedAt: null });
    await world.waves().close({ waveId });
    await world.waves().close({ waveId });
    expect(await readReleases(world.db.sql('app'), waveId)).toMatchObject([{ respondents: 6 }]);
    expect(await readWaveKeys(world.dataDir, waveId)).toBeUndefined();
  });
});

/** Some have answered, and then the file is gone. */
async function lost() {
  const { waveId, tokens } = await launch();
  const letters = await answered(tokens, NORTH);
  const { letter: unsent } = await prepared(tokens.get('s0') ?? '', 3);
  await rm(`${world.dataDir}/wave-keys/${waveId}.json`);
  return { waveId, letters, unsent };
}

async function expectHonestEnd({ waveId, letters, unsent }: Awaited<ReturnType<typeof lost>>) {
  // A page that never heard of the acknowledgement is not told that all is well.
  for (const letter of letters) {
    await expect(world.respond(OVER).submitSealed(letter)).rejects.toMatchObject(refusal('answers-lost'));
  }
  await expect(world.respond(OVER).submitSealed(unsent)).rejects.toMatchObject(refusal('wave-closed'));
  expect(await world.waves(OVER).find({ waveId })).toMatchObject({ state: 'closed', answered: 0, answersLost: true });
  expect(await world.respond(OVER).receipt({ receipt: receiptOf(waveId) })).toMatchObject({ state: 'lost' });
  const results = callerOf(resultRouter)(contextFor(world.db.database, world.hr));
  expect(await results.find({ waveId })).toMatchObject({ results: { ok: false, reason: 'answers-lost' } });
  const left = await world.db.sql()(
    `select (select count(*)::int from invitation where wave_id = $1 and blinded is not null) as drawn,
       (select count(*)::int from guarded.inbox where wave_id = $1) as sealed`,
    [waveId],
  );
  expect(left).toEqual([{ drawn: 0, sealed: 0 }]);
}

const missingAt = (now: string) =>
  expect(closeDueWaves(world.db.database, world.dataDir, new Date(now))).rejects.toMatchObject({
    errors: [expect.objectContaining({ reason: 'wave-keys-missing' })] as unknown,
  });
/** When the close is tried next. */
const nextAt = async () => {
  const [job] = await world.db.sql()<{ at: Date }>(
    `select run_at as at from graphile_worker.jobs where task_identifier = 'surveys.close-waves'
     order by run_at desc limit 1`,
  );
  return job?.at.toISOString();
};

describe('an anonymous wave whose key file is lost', () => {
  test('waits a week for it and keeps no other wave open, then ends and says so', async () => {
    const wave = await lost();
    const { waveId } = wave;
    const { waveId: other } = await world.launch();
    await missingAt('2026-09-22T09:00:00Z');
    expect(await nextAt()).toBe('2026-09-23T09:00:00.000Z');
    await missingAt('2026-09-22T09:05:00Z');
    expect(await nextAt()).toBe('2026-09-23T09:00:00.000Z');
    await missingAt('2026-09-29T08:59:59Z');
    expect(await nextAt()).toBe('2026-09-29T09:00:00.000Z');
    expect(await world.waves(OVER).find({ waveId: other })).toMatchObject({ closedAt: expect.any(String) as unknown });
    expect(await world.waves(OVER).find({ waveId })).toMatchObject({ closedAt: null, answersLost: false });
    // Until it is given up, what arrived is not lost.
    const [first] = wave.letters;
    if (!first) throw new Error('nobody answered');
    expect(await world.respond(OVER).submitSealed(first)).toEqual({ received: true, earlier: false });
    expect(await closeDueWaves(world.db.database, world.dataDir, new Date('2026-09-29T09:00:00Z'))).toEqual([waveId]);
    await expectHonestEnd(wave);
  });

  test('waits the week also where nobody looked until long after its window, and is closed once the file is back', async () => {
    const { waveId, tokens } = await launch();
    await answered(tokens, NORTH);
    const file = `${world.dataDir}/wave-keys/${waveId}.json`;
    await rename(file, `${file}.away`);
    await missingAt('2026-10-30T09:00:00Z');
    expect(await nextAt()).toBe('2026-10-31T09:00:00.000Z');
    await expect(world.waves('2026-10-31T08:00:00Z').close({ waveId })).rejects.toMatchObject(
      refusal('wave-keys-missing'),
    );
    await missingAt('2026-10-31T09:00:00Z');
    expect(await nextAt()).toBe('2026-11-01T09:00:00.000Z');
    const noted = await world.db.sql()(
      `select details from audit_event where subject_id = $1 and action = 'wave.keys-missed'`,
      [waveId],
    );
    expect(noted).toEqual([{ details: { awaitedUntil: '2026-11-06T09:00:00.000Z' } }]);
    await rename(`${file}.away`, file);
    expect(await closeDueWaves(world.db.database, world.dataDir, new Date('2026-11-01T09:00:00Z'))).toEqual([waveId]);
    expect(await readReleases(world.db.sql('app'), waveId)).toMatchObject([{ respondents: 6 }]);
  });

  test('is ended by hand only by whoever says that the answers are given up', async () => {
    const wave = await lost();
    const { waveId } = wave;
    await expect(world.waves().close({ waveId })).rejects.toMatchObject(refusal('wave-keys-missing'));
    await world.waves().close({ waveId, withoutAnswers: true });
    await expectHonestEnd(wave);
  });

  test('or damaged, likewise; whatever else lies beside it disturbs nobody', async () => {
    const wave = await lost();
    const { waveId } = wave;
    await writeFile(`${world.dataDir}/wave-keys/${waveId}.json`, '{"inbox":{"publicKey":"AA');
    await writeFile(`${world.dataDir}/wave-keys/.nfs0001`, '');
    await expect(world.waves().close({ waveId })).rejects.toMatchObject(refusal('wave-keys-missing'));
    await world.waves().close({ waveId, withoutAnswers: true });
    await expectHonestEnd(wave);
    await rm(`${world.dataDir}/wave-keys/.nfs0001`);
  });

  test('but where the file is there, its answers are released all the same', async () => {
    const { waveId, tokens } = await launch();
    await answered(tokens, NORTH);
    await world.waves().close({ waveId, withoutAnswers: true });
    expect(await readReleases(world.db.sql('app'), waveId)).toMatchObject([{ respondents: 6 }]);
    expect(await world.waves().find({ waveId })).toMatchObject({ answersLost: false });
  });
});

test('a reminder goes to everybody who was asked, whoever has begun or answered, and says why', async () => {
  const { waveId, tokens } = await launch();
  await answered(tokens, NORTH);
  await prepared(tokens.get('s0') ?? '', 3);
  await world.forgetOtherContacts(waveId);
  expect(await world.waves('2026-09-17T10:00:00Z').remind({ waveId })).toEqual({ reminded: null });
  expect(await world.remindedOf(waveId)).toEqual([
    { people: tokens.size, says: expect.stringContaining('nadie ve quién ha respondido') as unknown },
  ]);
});

test('a launch that failed after the keys were made leaves none for good, and can be repeated', async () => {
  const waveId = await world.plan({ mode: 'anonymous' });
  await world.db.sql()(`alter table invitation add constraint refused check (unit_id is null) not valid`);
  await expect(world.waves().launch({ waveId })).rejects.toThrow('refused');
  await world.db.sql()('alter table invitation drop constraint refused');
  expect(await readWaveKeys(world.dataDir, waveId)).toBeDefined();
  await close();
  expect(await readWaveKeys(world.dataDir, waveId)).toBeUndefined();
  expect(await world.waves().launch({ waveId })).toMatchObject({ invited: 12 });
  expect(await world.db.sql()('select from wave_cell where wave_id = $1', [waveId])).toHaveLength(1);
});

test('people of one cell are asked the same of the questions that take turns', async () => {
  const { waveId } = await world.launch({ mode: 'anonymous', asked: 4 });
  const asked = await world.db.sql()('select distinct asked from invitation where wave_id = $1', [waveId]);
  expect(asked).toHaveLength(1);
});

test('a preview says what a protected wave could show, and to how many it can be launched', async () => {
  const waveId = await world.plan({ mode: 'anonymous' });
  const { surveyId, plan } = await world.waves().find({ waveId });
  expect((await world.waves().preview({ surveyId, plan })).protection).toEqual({
    least: 8,
    groups: 1,
    cells: 1,
    secondPersonNeeded: false,
  });
  const confidential = await world.waves().preview({ surveyId, plan: { ...plan, mode: 'confidential' } });
  expect(confidential.protection).toEqual({ least: 4, groups: 2, cells: null, secondPersonNeeded: false });
  const identified = await world.waves().preview({ surveyId, plan: { ...plan, mode: 'identified' } });
  expect(identified.protection).toBeNull();
});
