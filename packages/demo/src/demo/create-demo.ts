import { claimInstallation, recordAudit } from '@unisono/accounts/server';
import { inTransaction, type Sql } from '@unisono/database/sql';
import {
  foundOrganisation,
  recordMoments,
  recordPeople,
  recordUnits,
  refreshRollups,
  today,
  type Numbered,
  type RecordOptions,
  type RecordOutcome,
} from '@unisono/people-core/server';
import { ConflictError, type Context } from '@unisono/rpc/server';
import type { PoolClient } from 'pg';
import { expectedLevels } from '../generate/expected-level.ts';
import { generateMoments } from '../generate/generate-moments.ts';
import { generatePeople } from '../generate/generate-people.ts';
import { generateUnits } from '../generate/generate-units.ts';
import { ROOT } from '../story/units.ts';
import { openDemoAccounts } from './demo-accounts.ts';
import { reportProgress } from './demo-progress.ts';
import type { CreateDemoInput } from './demo.schema.ts';
import { recordInitiatives } from './record-initiatives.ts';

const SOURCE = 'demo';
const SEED = 20_260_925;
/** The unit that the demo's manager leads: hollow inside. */
const MANAGED = 'madrid-sol';

/**
 * Makes the demo organisation on an empty installation, in one transaction: whatever ends it in the middle leaves
 * nothing. The results are counted after it; should that be interrupted, the worker goes on from the marks.
 * @returns the account of the visitor
 * @throws ConflictError `already-started`; `installation-in-use` when something was brought in before
 */
export async function createDemo(ctx: Pick<Context, 'database' | 'now'>, input: CreateDemoInput): Promise<string> {
  const { database } = ctx;
  try {
    const visitor = await inTransaction(database.app, (sql, client) => makeDemo(sql, client, ctx, input));
    reportProgress(database, { state: 'making', step: 'results', done: 0, total: null });
    // Two at once: a small machine has two cores, and each takes other units.
    await Promise.all([refreshRollups(database.worker), refreshRollups(database.worker)]);
    return visitor;
  } finally {
    reportProgress(database, undefined);
  }
}

async function makeDemo(
  sql: Sql,
  client: PoolClient,
  { database, now }: Pick<Context, 'database' | 'now'>,
  { language }: CreateDemoInput,
): Promise<string> {
  await claimInstallation(sql);
  if (await isInUse(sql)) throw new ConflictError('installation-in-use');
  await sql('select begin_demo()');
  await foundOrganisation(sql, null, {
    name: ROOT.name,
    timeZone: 'Europe/Madrid',
    language,
    rootUnit: ROOT,
    demo: true,
  });
  const day = await today(sql, now());
  const options = (step: 'people' | 'moments', total: number | null): RecordOptions => ({
    source: SOURCE,
    apply: true,
    actor: null,
    now: now(),
    onProgress: (done) => reportProgress(database, { state: 'making', step, done, total }),
  });
  const people = generatePeople(day, SEED);
  insistOnAll(await recordUnits(client, numbered(generateUnits(language)), options('people', people.length)));
  const inputs = people.map((person) => person.input);
  insistOnAll(await recordPeople(client, numbered(inputs), options('people', people.length)));
  const moments = generateMoments(people, { today: day, language, level: expectedLevels(SEED + 1), seed: SEED + 2 });
  insistOnAll(await recordMoments(client, numbered(moments), options('moments', null)));

  const [managed] = await sql<{ unitId: string }>('select id as "unitId" from unit where code = $1', [MANAGED]);
  if (!managed) throw new Error(`the demo has no unit ${MANAGED}`);
  const accounts = await openDemoAccounts(sql, managed, now());
  await recordInitiatives(sql, { today: day, language, owners: accounts });
  await recordAudit(sql, { accountId: accounts.visitor }, { action: 'demo.created', subject: 'organisation' });
  return accounts.visitor;
}

/** What the command line brings in before anybody has an account is audited, as everything is. */
async function isInUse(sql: Sql): Promise<boolean> {
  const events = await sql('select from audit_event limit 1');
  return events.length > 0;
}

async function* numbered<Input>(inputs: Iterable<Input>): AsyncGenerator<Numbered<Input>> {
  let row = 1;
  for (const input of inputs) {
    row += 1;
    yield { ...input, row };
  }
}

/** The story is ours: a row that is refused is a mistake of the program, not of a file. */
function insistOnAll({ total, new: recorded, problems }: RecordOutcome): void {
  if (recorded === total && problems.length === 0) return;
  throw new Error(`the demo records ${recorded} of ${total} rows: ${JSON.stringify(problems.slice(0, 3))}`);
}
