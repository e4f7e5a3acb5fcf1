import { randomBytes } from 'node:crypto';
import { readdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sqlOf } from '@unisono/database/sql';
import { drawToken, finishToken, seal } from '@unisono/disclosure/browser';
import { givenPeople, givenUnits } from '@unisono/people-core/testing';
import { protectedAnswerOf, type DrawnSignature, type Questions } from '@unisono/surveys/respond';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectDatabase, type ConnectedDatabase } from '../connect-database.ts';
import { readSettings } from '../settings/settings.ts';
import { startProcess, type ServerProcess } from './server-process.ts';

const PEOPLE = 16;
const PERSON = { email: 'ana@example.org', password: 'correct horse battery staple' };
const MODES = ['confidential', 'anonymous'] as const;

let dataDir = '';
let server: ServerProcess;
let address = '';
let cookie = '';
let beside: ConnectedDatabase;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'unisono-answers-'));
  await start();
  await ask('accounts.createFirst', { name: 'Ana', ...PERSON });
  const answer = await post('session.signIn', PERSON);
  cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  await ask('organisation.setUp', { name: 'Survivors', timeZone: 'Europe/Madrid', language: 'en' });
  beside = await connectDatabase(readSettings({ DATA_DIR: dataDir }, '/'), { asServer: false });
  await givenUnits(beside.database, [{ code: 'U', name: 'Unit' }]);
  const people = Array.from({ length: PEOPLE }, (_, index) => ({
    externalId: `p${index}`,
    identities: [{ kind: 'email', value: `p${index}@example.org` }],
    relationships: [{ role: 'employee' as const, unit: 'U', from: '2020-01-01' }],
  }));
  await givenPeople(beside.database, people);
});
afterAll(async () => {
  await beside.close();
  server.child.kill('SIGTERM');
  await server.ended();
  await rm(dataDir, { recursive: true, force: true });
});

const sql = <Row>(text: string, values: unknown[] = []) => sqlOf(beside.database.orm.em.fork())<Row>(text, values);

async function start(): Promise<void> {
  server = startProcess([], { DATA_DIR: dataDir });
  address = await server.ready();
}

async function killAndStart(): Promise<void> {
  server.child.kill('SIGKILL');
  await server.ended();
  await start();
}

function post(procedure: string, input: unknown, as = cookie): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(as && { cookie: as }) };
  return fetch(`${address}/trpc/${procedure}`, { method: 'POST', headers, body: JSON.stringify(input) });
}

async function ask<Answer>(procedure: string, input: unknown, as = cookie): Promise<Answer> {
  const answer = await post(procedure, input, as);
  const body = (await answer.json()) as { result?: { data: Answer } };
  if (!body.result) throw new Error(`${procedure}: ${JSON.stringify(body)}`);
  return body.result.data;
}

/** Launches a wave to everybody; answers it and the secrets in their mail, which nobody sent. */
async function launched(mode: (typeof MODES)[number]) {
  const from = { questionSet: 'engagement' };
  const { id: surveyId } = await ask<{ id: string }>('surveys.create', { side: 'employee', unitId: null, from });
  const schedule = {
    timeZone: 'Europe/Madrid',
    opensAt: '00:00',
    closesAt: '23:59',
    days: 7,
    recurrence: { kind: 'once', day: new Date().toISOString().slice(0, 10) },
  };
  const audience = { attributes: [], unitIds: [], filters: [], channels: ['email'], minimumAudience: 1 };
  const plan = { mode, k: 4, ...audience, schedule, asked: null };
  const { id: waveId } = await ask<{ id: string }>('waves.plan', { surveyId, plan });
  await sql('update contact_limits set most_7_days = null, most_30_days = null, days_between = 0');
  await ask('waves.launch', { waveId });
  const mails = await sql<{ secret: string }>(
    `select outbox_message.values ->> 'secret' as secret from outbox_message join contact on contact.id = contact_id
     where sender_id = $1 order by 1`,
    [waveId],
  );
  return { waveId, tokens: mails.map(({ secret }) => secret) };
}

/** What a page holds and sends, again and again, until it is acknowledged. */
type Letter = () => Promise<{ received: boolean }>;

async function letterOf(mode: (typeof MODES)[number], token: string, value: number): Promise<Letter> {
  const answers = { recommend: { kind: 'point', value } } as const;
  if (mode === 'confidential') {
    const receipt = randomBytes(10).toString('base64url');
    return () => ask('respond.submit', { token, answers, receipt }, '');
  }
  const { waveId, cell, content } = await ask<Questions>('respond.read', { token }, '');
  if (!cell) throw new Error('no cell');
  const { cellId, cellKey, inboxKey } = cell;
  const draw = await drawToken(cellKey);
  const { signature } = await ask<DrawnSignature>('respond.draw', { token, blinded: draw.blinded }, '');
  const own = await finishToken(cellKey, draw, signature);
  const answer = protectedAnswerOf(content.questions, answers);
  const sealed = Buffer.from(await seal(inboxKey, waveId, { cellId, token: own, answer })).toString('base64url');
  return () => ask('respond.submitSealed', { waveId, cellId, token: own, sealed }, '');
}

const releases = async (waveId: string) => {
  const rows = await sql<{ release: { respondents: number | null } }>('select guarded.read_release($1) as release', [
    waveId,
  ]);
  return rows.map(({ release }) => release.respondents);
};
const keyFiles = async () => readdir(path.join(dataDir, 'wave-keys'));

describe.each(MODES)('%s answers', { timeout: 240_000 }, (mode) => {
  test('that were acknowledged outlive a killed server, and none is doubled by sending it again', async () => {
    const { waveId, tokens } = await launched(mode);
    expect(tokens).toHaveLength(PEOPLE);
    const letters: Letter[] = [];
    for (const [index, token] of tokens.entries()) letters.push(await letterOf(mode, token, index % 11));
    const sending = Promise.allSettled(letters.map((send) => send()));
    await pause(60);
    await killAndStart();
    const first = await sending;
    // Those who were not told send again, and so does everybody whose page did not keep that it was told.
    for (const send of letters) expect(await send()).toMatchObject({ received: true });
    const acknowledged = first.filter(({ status }) => status === 'fulfilled').length;
    expect(acknowledged).toBeLessThanOrEqual(PEOPLE);
    await ask('waves.close', { waveId });
    expect(await releases(waveId)).toEqual([PEOPLE]);
  });

  test('are released once, whenever a server is killed while it closes the wave', async () => {
    const { waveId, tokens } = await launched(mode);
    const letters: Letter[] = [];
    for (const [index, token] of tokens.entries()) letters.push(await letterOf(mode, token, index % 11));
    for (const send of letters) await send();
    for (const moment of [5, 40]) {
      const closing = post('waves.close', { waveId }).catch(() => undefined);
      await pause(moment);
      await killAndStart();
      await closing;
      expect([[], [PEOPLE]]).toContainEqual(await releases(waveId));
    }
    await ask('waves.close', { waveId });
    expect(await releases(waveId)).toEqual([PEOPLE]);
    for (const send of letters) expect(await send()).toMatchObject({ received: true });
    expect(await releases(waveId)).toEqual([PEOPLE]);
    expect(await keyFiles()).toEqual([]);
    // Nothing of who answered, or from where, is in the log.
    expect(server.stderr()).not.toMatch(/127\.0\.0\.1|respond/);
  });
});
