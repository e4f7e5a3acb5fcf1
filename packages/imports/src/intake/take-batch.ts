import type { Database } from '@unisono/database/pools';
import { inTransaction } from '@unisono/database/sql';
import {
  timeZoneOf,
  type Numbered,
  type Problem,
  type RecordOptions,
  type RecordOutcome,
} from '@unisono/people-core/server';
import type { Actor } from '@unisono/rpc/server';
import type { PoolClient } from 'pg';
import type { z } from 'zod';
import { rowPermissions, type RowPermissions } from '../recording/row-permissions.ts';
import type { BatchOutcome, ItemProblem } from './intake.schema.ts';
import { readItem } from './read-item.ts';

/** Who brings a batch, from which system, and when. */
export interface Intake {
  readonly database: Database;
  readonly actor: Actor;
  readonly source: string;
  readonly now: Date;
}

/** How items of one kind are taken in. */
export interface IntakeKind<Item, Input> {
  readonly schema: z.ZodType<Item>;
  /** What a verb of people-core takes, from an item of the right shape, or what is wrong with it. */
  inputOf(item: Item, settings: { readonly timeZone: string }): Input | ItemProblem;
  /** What the actor's grants say of it, or nothing. */
  forbids(input: Input, permits: RowPermissions['forbids']): Omit<Problem, 'row'> | undefined;
  record(client: PoolClient, inputs: readonly Numbered<Input>[], options: RecordOptions): Promise<RecordOutcome>;
}

/**
 * Takes a batch in, in one transaction: every item stands for itself, and one that is rejected leaves no trace. What
 * was answered is durable; the same batch again changes nothing.
 */
export async function takeBatch<Item, Input>(
  { database, actor, source, now }: Intake,
  kind: IntakeKind<Item, Input>,
  items: readonly unknown[],
): Promise<BatchOutcome> {
  const read = items.map((item) => readItem(kind.schema, item));
  return inTransaction(database.app, async (sql, client) => {
    const { forbids, within } = await rowPermissions(sql, actor, now);
    const timeZone = await timeZoneOf(sql);
    const standing: Numbered<Input>[] = [];
    const problems = new Map<number, ItemProblem[]>();
    for (const [row, item] of read.entries()) {
      const drafted = draft(kind, item, timeZone, forbids);
      if ('refused' in drafted) problems.set(row, drafted.refused);
      else standing.push({ ...drafted.input, row });
    }
    const options = { source, apply: true, actor, now, within, eachRow: true };
    const outcome = standing.length > 0 ? await kind.record(client, standing, options) : undefined;
    for (const { row, ...problem } of outcome?.problems ?? []) {
      problems.set(row, [...(problems.get(row) ?? []), problem]);
    }
    return answered(items.length, outcome, problems);
  });
}

function draft<Item, Input>(
  kind: IntakeKind<Item, Input>,
  item: Item | readonly ItemProblem[],
  timeZone: string,
  permits: RowPermissions['forbids'],
): { input: Input } | { refused: ItemProblem[] } {
  if (Array.isArray(item)) return { refused: [...(item as readonly ItemProblem[])] };
  const input = kind.inputOf(item as Item, { timeZone });
  if (isProblem(input)) return { refused: [input] };
  const forbidden = kind.forbids(input, permits);
  return forbidden ? { refused: [forbidden] } : { input };
}

function isProblem(value: unknown): value is ItemProblem {
  return typeof value === 'object' && value !== null && 'severity' in value;
}

function answered(
  size: number,
  outcome: RecordOutcome | undefined,
  problems: ReadonlyMap<number, ItemProblem[]>,
): BatchOutcome {
  const counts = { new: 0, unchanged: 0, corrected: 0, rejected: 0 };
  const items = Array.from({ length: size }, (_, index) => {
    const status = outcome?.statuses?.get(index) ?? 'rejected';
    counts[status] += 1;
    const found = problems.get(index);
    return { index, status, ...(found && { problems: found }) };
  });
  return { ...counts, items };
}

/** Rows as the batch verbs read them. */
export async function* each<Input>(rows: readonly Input[]): AsyncGenerator<Input> {
  yield* rows;
}
