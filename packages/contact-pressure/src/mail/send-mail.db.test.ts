import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { newId, sqlOf } from '@unisono/database/sql';
import { erasePerson } from '@unisono/people-core/server';
import { callerOf } from '@unisono/rpc/server';
import { testDatabase, type TestDatabase } from '@unisono/test-kit/database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerUnsubscribe } from '../consent/answer-unsubscribe.ts';
import { givenMail } from '../testing/mail-out.ts';
import { mailSink, refusing, type MailSink } from '@unisono/test-kit/mail-sink';
import { peopleNamed } from '../testing/people.ts';
import { outboxRouter } from './outbox.router.ts';
import { queueMails } from './queue-mails.ts';
import { sendMailJob } from './send-mail.job.ts';

const NOON = new Date('2026-09-15T10:00:00Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const SETTINGS = { from: 'no-reply@example.org', baseUrl: 'http://unisono.test', secret: 'secret' };
let db: TestDatabase;
let people: string[] = [];
let sink: MailSink | undefined;

beforeAll(async () => {
  db = await testDatabase();
  await db.sql()(
    `insert into organisation (id, name, time_zone, language) values ($1, 'Casa & Co', 'Europe/Madrid', 'es')`,
    [newId()],
  );
  people = await peopleNamed(db, ['ana', 'bea', 'cai', 'dan', 'eva', 'fer']);
  await db.sql()(`update person set language = 'en' where name = 'bea'`);
});
beforeEach(async () => {
  await db.sql()('truncate outbox_message, mail_text, contact, contact_consent, contact_limits');
  await db.sql()('insert into contact_limits (mails_per_minute) values (60000)');
  await db.sql()('delete from graphile_worker._private_jobs');
});
afterEach(async () => {
  await sink?.close();
  sink = undefined;
});
afterAll(() => db.close());

const run = (smtpUrl: string | undefined, at = NOON, signal = new AbortController().signal) =>
  sendMailJob({ ...SETTINGS, smtpUrl }).run({ database: db.database, now: () => at, signal }, {});
const states = async () =>
  (await db.sql()<{ state: string }>('select state from contact order by due_at, id')).map((row) => row.state);
const message = async () => (await db.sql()('select * from outbox_message'))[0];
const admin = async () =>
  callerOf(outboxRouter)((await signedInAs(db.database, { grants: [{ kind: 'admin', unitId: null }] })).context);

describe('mail', () => {
  test('goes in the language of each, plain and as HTML, with a way out at one click', async () => {
    sink = await mailSink();
    const [ana = '', bea = ''] = people;
    const booked = await givenMail(db.database, [ana, bea], { from: NOON });
    await run(sink.url);
    expect(new Set(sink.received.map((mail) => mail.subject))).toEqual(new Set(['How was it?', '¿Cómo fue?']));
    const mail = sink.received.find((each) => each.to?.[0]?.address === 'ana@example.org');
    const contact = booked.find((each) => each.personId === ana);
    expect(mail).toMatchObject({
      subject: '¿Cómo fue?',
      from: { name: 'Casa & Co', address: 'no-reply@example.org' },
      messageId: `<${contact?.contactId}@unisono.test>`,
    });
    expect(mail?.text).toContain(`http://unisono.test/respond/secret-${contact?.contactId}`);
    expect(mail?.html).toContain('Casa &amp; Co te pregunta');
    const header = (key: string) => mail?.headers.find((each) => each.key === key)?.value;
    expect(header('list-unsubscribe')).toMatch(
      /^<http:\/\/unisono\.test\/api\/contact\/unsubscribe\?token=[\w-]{43}>$/,
    );
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(await states()).toEqual(['sent', 'sent']);
    expect(await message()).toMatchObject({ address: null, values: null, attempts: 1, error: null });
  });

  test('waits in the outbox without a mail server, and until it is due', async () => {
    await givenMail(db.database, people.slice(0, 1), { from: NOON });
    await run(undefined);
    expect(await states()).toEqual(['booked']);
    sink = await mailSink();
    await run(sink.url, later(-1));
    expect(sink.received).toEqual([]);
    const jobs = await db.sql()<{ key: string; run_at: Date }>(
      'select key, run_at from graphile_worker.jobs order by run_at',
    );
    expect(jobs.map((job) => job.run_at.toISOString())).toContain(NOON.toISOString());
    await run(sink.url);
    expect(await states()).toEqual(['sent']);
  });

  test('is sent once, however many servers want to', async () => {
    sink = await mailSink();
    const { url } = sink;
    await givenMail(db.database, people, { from: NOON });
    await Promise.all([run(url), run(url), run(url)]);
    const addresses = sink.received.map((mail) => mail.to?.[0]?.address);
    expect(addresses).toHaveLength(people.length);
    expect(new Set(addresses).size).toBe(people.length);
  });

  test('after the server was killed in the middle: unknown, never sent twice, the rest goes', async () => {
    await givenMail(db.database, people, { from: NOON });
    const stuck = Promise.withResolvers<void>();
    let killed = false;
    // From the third on nothing is acknowledged until the sender is dead.
    sink = await mailSink(async (_mail, received) => {
      if (killed || received.length < 3) return;
      stuck.resolve();
      await new Promise(() => undefined);
    });
    const program = path.join(import.meta.dirname, '../testing/send-mail-process.ts');
    const sender = spawn(process.execPath, [program, db.url('worker'), sink.url, NOON.toISOString()], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await stuck.promise;
    sender.kill('SIGKILL');
    await once(sender, 'exit');
    killed = true;
    const sending = (await states()).filter((state) => state === 'sending').length;
    expect(sending).toBeGreaterThan(0);
    // Of this database alone: other test files hold locks of theirs on the same server.
    const held = `select from pg_locks join pg_database on pg_database.oid = pg_locks.database
      where locktype = 'advisory' and datname = current_database()`;
    await expect.poll(async () => (await db.sql()(held)).length, { timeout: 10_000 }).toBe(0);
    await run(sink.url, later(1));
    const after = await states();
    expect(after.filter((state) => state === 'unknown')).toHaveLength(sending);
    expect(after.filter((state) => state === 'sent')).toHaveLength(people.length - sending);
    const addresses = sink.received.map((mail) => mail.to?.[0]?.address);
    expect(new Set(addresses).size).toBe(addresses.length);
    await run(sink.url, later(60));
    expect((await states()).filter((state) => state === 'unknown')).toHaveLength(sending);
  });

  test('that the mail server refuses is over; what it puts off is tried again', async () => {
    let code = 550;
    sink = await mailSink(async () => {
      if (code > 0) throw refusing(code);
    });
    await givenMail(db.database, people.slice(0, 1), { from: NOON });
    await run(sink.url);
    expect(await states()).toEqual(['cancelled']);
    expect(await message()).toMatchObject({ address: null, values: null });
    await db.sql()('truncate outbox_message, contact');
    code = 451;
    await givenMail(db.database, people.slice(1, 2), { from: NOON });
    await run(sink.url);
    expect(await states()).toEqual(['booked']);
    code = 0;
    await run(sink.url);
    expect(await states()).toEqual(['booked']);
    await run(sink.url, later(2));
    expect(await states()).toEqual(['sent']);
    expect(await message()).toMatchObject({ attempts: 2 });
  });

  test('waits while the mail server is away, costing no attempt', async () => {
    sink = await mailSink();
    const { url } = sink;
    await sink.close();
    await givenMail(db.database, people.slice(0, 2), { from: NOON });
    await run(url);
    expect(await states()).toEqual(['booked', 'booked']);
    expect(await message()).toMatchObject({ attempts: 0 });
    const jobs = await db.sql()(`select run_at from graphile_worker.jobs where key like '% next'`);
    expect(jobs).toEqual([{ run_at: later(1) }]);
    sink = undefined;
  });
});

describe('what changed since it was booked', () => {
  test('erased, unsubscribed and expired get nothing; the outbox forgets where it would have gone', async () => {
    sink = await mailSink();
    const [gone = ''] = await peopleNamed(db, [`gone-${newId()}`]);
    const [ana = '', bea = ''] = people;
    await givenMail(db.database, [gone, ana], { from: NOON });
    await givenMail(db.database, [bea], { from: NOON, expiresAt: later(1) });
    await erasePerson(
      { em: db.em(), actor: null, scope: { everything: true as const }, now: () => NOON },
      { personId: gone },
    );
    await db.sql()(
      `insert into contact_consent values ($1, $2, 'email', 'customer-listening', 'withdrawn', 'person', null, $3)`,
      [newId(), ana, NOON],
    );
    await run(sink.url, later(2));
    expect(sink.received).toEqual([]);
    const notes = await db.sql()<{ note: string }>(`select note from contact where state = 'cancelled' order by note`);
    expect(notes.map((row) => row.note)).toEqual(['erased', 'expired', 'unsubscribed']);
    expect(await db.sql()('select from outbox_message where address is not null or values is not null')).toEqual([]);
  });

  test('mail that is late keeps quiet hours, and the limits of the day on which it goes', async () => {
    sink = await mailSink();
    const [ana = ''] = people;
    await givenMail(db.database, [ana], { from: NOON });
    await givenMail(db.database, [ana], { from: later(2 * 1440) });
    await run(sink.url, new Date('2026-09-17T20:00:00Z'));
    expect(sink.received).toHaveLength(0);
    const due = await db.sql()<{ due_at: Date }>('select due_at from contact order by due_at');
    expect(due.map((row) => row.due_at.toISOString())).toEqual(Array(2).fill('2026-09-18T06:00:00.000Z'));
    await run(sink.url, new Date('2026-09-18T06:00:00Z'));
    expect(sink.received).toHaveLength(1);
    await run(sink.url, new Date('2026-09-19T07:00:00Z'));
    expect(sink.received).toHaveLength(1);
    await run(sink.url, new Date('2026-09-20T07:00:00Z'));
    expect(sink.received).toHaveLength(2);
  });
});

test('who was erased is forgotten by the outbox too, also where no mail server is set', async () => {
  const [gone = ''] = await peopleNamed(db, [`gone-${newId()}`]);
  await givenMail(db.database, [gone], { from: NOON });
  await erasePerson(
    { em: db.em(), actor: null, scope: { everything: true as const }, now: () => NOON },
    { personId: gone },
  );
  await run(undefined);
  expect(await message()).toMatchObject({ address: null, values: null });
  expect(await states()).toEqual(['cancelled']);
});

describe('the outbox', () => {
  test('shows administrators where mail stays, never what it says, page by page', async () => {
    const secrets = await givenMail(db.database, people, { from: NOON });
    const caller = await admin();
    const first = await caller.list({ limit: 4 });
    expect(first.messages).toHaveLength(4);
    expect(first.counts).toEqual({ booked: 6, sending: 0, sent: 0, unknown: 0, cancelled: 0 });
    const second = await caller.list({ limit: 4, cursor: first.next });
    expect(second).toMatchObject({ next: null });
    expect(new Set([...first.messages, ...second.messages].map((each) => each.personName)).size).toBe(6);
    for (const { contactId } of secrets) expect(JSON.stringify([first, second])).not.toContain(`secret-${contactId}`);
    expect((await caller.list({ state: 'sent' })).messages).toEqual([]);
  });

  test('is closed to everybody else', async () => {
    await expect(callerOf(outboxRouter)(contextFor(db.database, null)).list({})).rejects.toThrow('signed-out');
    for (const grant of [{ kind: 'hr', unitId: null } as const, { kind: 'admin', unitId: newId() } as const]) {
      const { context } = await signedInAs(db.database, { grants: [grant] });
      await expect(callerOf(outboxRouter)(context).list({})).rejects.toThrow('grant-missing');
    }
  });

  test('lets a person settle what is unknown, once, and says in the audit who did', async () => {
    sink = await mailSink();
    const booked = await givenMail(db.database, people.slice(0, 2), { from: NOON });
    const [first = '', second = ''] = booked.map((each) => each.contactId);
    await db.sql()(`update contact set state = 'unknown'`);
    const caller = await admin();
    await caller.settle({ contactId: first, as: 'sent' });
    await expect(caller.settle({ contactId: first, as: 'send-again' })).rejects.toThrow('message-not-unknown');
    await caller.settle({ contactId: second, as: 'send-again' });
    await run(sink.url, new Date(Date.now() + 86_400_000));
    const [row] = await db.sql()<{ state: string }>('select state from contact where id = $1', [first]);
    expect(row?.state).toBe('sent');
    expect(await db.sql()(`select from audit_event where action = 'outbox.settled'`)).toHaveLength(2);
  });

  test('takes no text that leaves a place open', async () => {
    const texts = { en: { subject: 'Hello {{name}}', paragraphs: ['…'] } };
    const queued = queueMails(sqlOf(db.em()), { texts, mails: [{ contactId: newId() }] });
    await expect(queued).rejects.toThrow('does not fill name');
  });
});

const linkOf = async () => {
  sink = await mailSink();
  await givenMail(db.database, people.slice(0, 1), { from: NOON });
  await givenMail(db.database, people.slice(0, 1), { from: later(4 * 1440), occasion: 'reminder' });
  await run(sink.url);
  return /http:\/\/unisono\.test\S+token=\S+/.exec(sink.received[0]?.text ?? '')?.[0] ?? '';
};
const follow = (url: string, method: string) => {
  const settings = { baseUrl: SETTINGS.baseUrl, secret: SETTINGS.secret, dataDir: 'nowhere', sendsMail: true };
  return answerUnsubscribe({ em: db.em(), settings, now: () => later(5) }, new Request(url, { method }));
};

describe('the unsubscribe link', () => {
  test('asks first, withdraws at one click, once, and takes back what is booked', async () => {
    const link = await linkOf();
    const asked = await follow(link, 'GET');
    expect(asked.status).toBe(200);
    expect(await asked.text()).toContain('<html lang="es">');
    expect(await db.sql()('select from contact_consent')).toEqual([]);
    expect((await follow(link, 'POST')).status).toBe(200);
    expect((await follow(link, 'POST')).status).toBe(200);
    const consents = await db.sql()('select person_id, purpose, decision, source from contact_consent');
    expect(consents).toEqual([
      { person_id: people[0], purpose: 'customer-listening', decision: 'withdrawn', source: 'link' },
    ]);
    expect(await states()).toEqual(['sent', 'cancelled']);
  });

  test.each(['', 'x', 'A'.repeat(43)])('made by somebody else does nothing: %j', async (token) => {
    expect((await follow(`http://unisono.test/api/contact/unsubscribe?token=${token}`, 'POST')).status).toBe(400);
    expect(await db.sql()('select from contact_consent')).toEqual([]);
  });
});
