import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { givenPeople, givenUnits } from '@unisono/people-core/testing';
import type { Overview } from '@unisono/coherence/schema';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { mailSink, type MailSink } from '@unisono/test-kit/mail-sink';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startProcess, type ServerProcess } from './server-process.ts';

const PEOPLE = 8;
/** Acknowledged by one server and to be seen by the other: what is promised, in milliseconds. */
const FRESH = 5_000;
const PASSWORD = 'correct horse battery staple';
const ANA = { name: 'Ana', email: 'ana@example.org', password: PASSWORD };

let db: TestDatabase;
let sink: MailSink;
let dataDir: string;
let processes: ServerProcess[] = [];
const addresses: string[] = [];
let cookie = '';

/** Two servers and a process that only works, on one database, sharing nothing but the folder of keys. */
beforeAll(async () => {
  db = await testDatabase();
  sink = await mailSink();
  dataDir = await mkdtemp(path.join(tmpdir(), 'unisono-several-'));
  const environment = {
    DATA_DIR: dataDir,
    DATABASE_URL: db.url('owner'),
    DATABASE_URL_APP: db.url('app'),
    DATABASE_URL_WORKER: db.url('worker'),
    DATABASE_URL_AUDIENCE: db.url('audience'),
    SECRET: 'one secret for all processes of a test',
    SMTP_URL: sink.url,
  };
  processes = [[], [], ['serve', '--worker']].map((words) => startProcess(words, environment));
  const [one, other, working] = processes;
  addresses.push((await one?.ready()) ?? '', (await other?.ready()) ?? '');
  while (!working?.stdout().includes('Unísono works.')) {
    if (working?.child.exitCode !== null) throw new Error(`the worker ended: ${working?.stderr()}`);
    await pause(50);
  }
}, 240_000);
afterAll(async () => {
  for (const { child } of processes) child.kill('SIGTERM');
  await Promise.all(processes.map((each) => each.ended()));
  await sink.close();
  await db.close();
  await rm(dataDir, { recursive: true, force: true });
}, 120_000);

type Server = 0 | 1;

async function post(server: Server, procedure: string, input: unknown, as = cookie): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie: as };
  return fetch(`${addresses[server]}/trpc/${procedure}`, { method: 'POST', headers, body: JSON.stringify(input) });
}

async function ask<Answer>(server: Server, procedure: string, input: unknown): Promise<Answer> {
  const answer = await post(server, procedure, input);
  const body = (await answer.json()) as { result?: { data: Answer } };
  if (!body.result) throw new Error(`${procedure}: ${JSON.stringify(body)}`);
  return body.result.data;
}

async function find<Answer>(server: Server, procedure: string, input: unknown): Promise<Answer> {
  const address = `${addresses[server]}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer = await fetch(address, { headers: { cookie } });
  return ((await answer.json()) as { result: { data: Answer } }).result.data;
}

function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

/** How many people an overview of this server has heard of. */
async function heard(server: Server): Promise<number> {
  const period = String(new Date().getUTCFullYear());
  const { now } = await find<Overview>(server, 'overview.side', { side: 'customer', score: 'recommend', period });
  return now?.n ?? 0;
}

let waveId = '';
let secrets: string[] = [];

/** Answers by this server, and sees it by the other within what is promised. */
async function expectSeenByTheOther(server: Server): Promise<void> {
  const other = server === 0 ? 1 : 0;
  const before = await heard(other);
  const answers = { recommend: { kind: 'point', value: 9 } };
  const received = await post(server, 'respond.submit', { token: secrets.pop(), answers }, '');
  expect(received.status).toBe(200);
  await vi.waitFor(async () => expect(await heard(other)).toBe(before + 1), { timeout: FRESH, interval: 50 });
}

test('who signs in at one server acts at the other, and is counted by both together', { timeout: 60_000 }, async () => {
  await post(0, 'accounts.createFirst', ANA);
  cookie = cookieOf(await post(0, 'session.signIn', { email: ANA.email, password: PASSWORD }));
  await ask(1, 'organisation.setUp', { name: 'Almar', timeZone: 'UTC', language: 'en' });
  const everyHour = { quietFrom: 0, quietUntil: 0, most7Days: null, most30Days: null, daysBetween: 0 };
  await ask(0, 'contactLimits.change', everyHour);
  // Wrong passwords are counted in the database: trying by turns gains nothing.
  let refused = 0;
  for (let attempt = 0; attempt < 40 && refused === 0; attempt += 1) {
    const wrong = { email: 'nobody@example.org', password: 'wrong' };
    const { status } = await post(attempt % 2 === 0 ? 0 : 1, 'session.signIn', wrong, '');
    if (status === 429) refused = attempt;
  }
  expect(refused).toBeGreaterThan(0);
  expect(
    (await post(refused % 2 === 0 ? 1 : 0, 'session.signIn', { email: 'nobody@example.org', password: 'x' }, ''))
      .status,
  ).toBe(429);
});

test(
  'a wave that one launches is mailed once, and what one is told the other shows',
  { timeout: 120_000 },
  async () => {
    await givenUnits(db.database, [{ code: 'U', name: 'Unit' }]);
    await givenPeople(
      db.database,
      Array.from({ length: PEOPLE }, (_, index) => ({
        externalId: `p${index}`,
        identities: [{ kind: 'email', value: `p${index}@example.org` }],
        relationships: [{ role: 'customer' as const, unit: 'U', from: '2020-01-01' }],
      })),
    );
    const survey = { side: 'customer', unitId: null, from: { questionSet: 'after-purchase' } };
    const { id: surveyId } = await ask<{ id: string }>(0, 'surveys.create', survey);
    const recurrence = { kind: 'once', day: new Date().toISOString().slice(0, 10) };
    const schedule = { timeZone: 'UTC', opensAt: '00:00', closesAt: '23:59', days: 7, recurrence };
    const audience = { attributes: [], unitIds: [], filters: [], channels: ['email'], minimumAudience: 1 };
    const plan = { ...audience, mode: 'identified', k: 5, schedule, asked: null };
    ({ id: waveId } = await ask<{ id: string }>(1, 'waves.plan', { surveyId, plan }));
    const launches = await Promise.all(([0, 1] as const).map((server) => post(server, 'waves.launch', { waveId })));
    expect(launches.some(({ ok }) => ok)).toBe(true);
    await vi.waitFor(() => expect(sink.received).toHaveLength(PEOPLE), { timeout: 60_000 });
    secrets = sink.received.flatMap(({ text }) => /#([\w-]{20,})/.exec(text ?? '')?.[1] ?? []);
    expect(new Set(secrets).size).toBe(PEOPLE);
    await expectSeenByTheOther(0);
    await expectSeenByTheOther(1);
  },
);

test('killed, the worker is missed by nobody', { timeout: 120_000 }, async () => {
  const [, , working] = processes;
  working?.child.kill('SIGKILL');
  expect(await working?.ended()).toBe('SIGKILL');
  await expectSeenByTheOther(0);
  await expectSeenByTheOther(1);
});

test('a wave is closed once, whoever is asked', { timeout: 60_000 }, async () => {
  const closes = await Promise.all(([0, 1, 0, 1] as const).map((server) => post(server, 'waves.close', { waveId })));
  expect(closes.some(({ ok }) => ok)).toBe(true);
  const closed = await db.sql()("select from audit_event where action = 'wave.closed' and subject_id = $1", [waveId]);
  expect(closed).toHaveLength(1);
  // Nothing was mailed a second time, by nobody.
  expect(sink.received).toHaveLength(PEOPLE);
});
