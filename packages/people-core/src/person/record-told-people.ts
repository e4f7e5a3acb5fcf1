import { lockForTransaction, sqlOfClient } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import type { Numbered, Problem, RecordOptions, RecordOutcome, RowStatus } from '../staging/record-outcome.ts';
import { PEOPLE_LOCK } from './people-lock.ts';
import type { PersonInput } from './person-input.ts';
import { recordPeople } from './record-people.ts';
import { ERASED, keepTold, toldBefore, toldOf, type Told } from './told-before.ts';

type Row = Numbered<PersonInput> & Told;

/**
 * Records people whom a source tells one by one, each with an external id of its own, in the caller's transaction. What it
 * tells again in the same words is left alone, whatever others have said of the person since. What becomes of a row
 * follows from what the source told before, never from what else is known: who may not see everybody learns
 * nothing of those whom others brought in. So a row between two people is only refused to who sees everybody; for others
 * it is taken under its own id alone.
 */
export async function recordToldPeople(
  client: PoolClient,
  inputs: readonly Numbered<PersonInput>[],
  options: Omit<RecordOptions, 'apply' | 'eachRow'>,
): Promise<RecordOutcome> {
  const sql = sqlOfClient(client);
  const rows = inputs.map((input) => ({ ...input, ...toldOf(options.source, input) }));
  await lockForTransaction(sql, PEOPLE_LOCK);
  const before = await toldBefore(
    sql,
    rows.map(({ key }) => key),
  );
  const repeated = repeatedIn(rows);
  const news = rows.filter(
    ({ row, key, content }) => before.get(key) !== content && before.get(key) !== ERASED && !repeated.has(row),
  );
  const { refused, problems } = await record(client, news, options);
  const taken = news.filter(({ row }) => !refused.has(row));
  await keepTold(sql, taken);
  return outcomeOf(rows, before, new Set(taken.map(({ row }) => row)), [...problems, ...repeated.values()]);
}

/** Rows that tell otherwise what an earlier one of the batch tells. */
function repeatedIn(rows: readonly Row[]): Map<number, Problem> {
  const first = new Map<string, Row>();
  const found = new Map<number, Problem>();
  for (const { row, key, content, externalId } of rows) {
    const earlier = first.get(key);
    if (!earlier) first.set(key, { row, key, content, externalId, identities: [] });
    else if (earlier.content !== content) {
      const details = { externalId, first: earlier.row };
      found.set(row, { row, field: 'externalId', reason: 'external-id-repeated', severity: 'rejected', details });
    }
  }
  return found;
}

async function record(
  client: PoolClient,
  rows: readonly Row[],
  options: Omit<RecordOptions, 'apply' | 'eachRow'>,
): Promise<{ refused: ReadonlySet<number>; problems: readonly Problem[] }> {
  if (rows.length === 0) return { refused: new Set(), problems: [] };
  const { problems } = await recordPeople(client, each(rows), { ...options, apply: true });
  const { within } = options;
  const seesEverybody = !within || (within.employee === null && within.customer === null);
  const betweenTwo = new Set(seesEverybody ? [] : problems.filter(isBetweenTwo).map(({ row }) => row));
  if (betweenTwo.size === 0) return { refused: refusedIn(problems), problems };
  const alone = rows.filter(({ row }) => betweenTwo.has(row)).map((row) => ({ ...row, identities: [] }));
  const again = await recordPeople(client, each(alone), { ...options, apply: true });
  const told = [...problems.filter(({ row }) => !betweenTwo.has(row)), ...again.problems];
  return { refused: refusedIn(told), problems: told };
}

const isBetweenTwo = ({ reason }: Problem) => reason === 'identities-of-two-people';

function refusedIn(problems: readonly Problem[]): Set<number> {
  return new Set(problems.filter(({ severity }) => severity === 'rejected').map(({ row }) => row));
}

function outcomeOf(
  rows: readonly Row[],
  before: ReadonlyMap<string, string>,
  taken: ReadonlySet<number>,
  problems: readonly Problem[],
): RecordOutcome {
  const refused = refusedIn(problems);
  const told = new Set<string>();
  const statuses = new Map<number, RowStatus>();
  for (const { row, key } of rows) {
    const fresh = taken.has(row) && !told.has(key);
    statuses.set(row, refused.has(row) ? 'rejected' : !fresh ? 'unchanged' : before.has(key) ? 'corrected' : 'new');
    if (fresh) told.add(key);
  }
  const count = (status: RowStatus) => [...statuses.values()].filter((found) => found === status).length;
  return {
    total: rows.length,
    new: count('new'),
    unchanged: count('unchanged'),
    corrected: count('corrected'),
    rejected: count('rejected'),
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    problems: problems.toSorted((one, other) => one.row - other.row),
    statuses,
  };
}

async function* each<Input>(rows: readonly Input[]): AsyncGenerator<Input> {
  yield* rows;
}
