import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { parameters } from '../people/listing-conditions.ts';
import { duplicateView, shownIdOf } from './duplicate-view.ts';
import type { DuplicateEvidence, DuplicatesPage, ListDuplicatesInput } from './duplicate.schema.ts';
import { openDuplicates } from './open-duplicates-sql.ts';

interface DuplicateRow {
  readonly id: string;
  readonly likeness: number;
  readonly evidence: DuplicateEvidence;
  readonly one: string;
  readonly other: string;
  readonly oneName: string | null;
  readonly otherName: string | null;
}

/** Records that are probably one person and wait for the reader's decision, the most alike first. Throws as `peopleView`. */
export async function listDuplicates(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
  { limit, after }: ListDuplicatesInput,
): Promise<DuplicatesPage> {
  const sql = sqlOf(ctx.em);
  const view = await duplicateView(sql, ctx);
  const { values, take } = parameters();
  const open = openDuplicates(view, take);
  const beyond = after
    ? `and (likeness < ${take(after.likeness)}::real or (likeness = ${take(after.likeness)}::real and id > ${take(after.id)}))`
    : '';
  const rows = await sql<DuplicateRow>(
    `select shown.id, likeness, evidence, one.name as "oneName", other.name as "otherName",
       ${shownIdOf('one_id', view, take)} as one, ${shownIdOf('other_id', view, take)} as other
     from (select * ${open} ${beyond} order by likeness desc, id limit ${limit + 1}) shown
     join person one on one.id = one_id join person other on other.id = other_id
     order by likeness desc, shown.id`,
    values,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    duplicates: shown.map(presentDuplicate),
    next: rows.length > limit && last ? { likeness: last.likeness, id: last.id } : null,
  };
}

function presentDuplicate({ id, likeness, evidence, one, other, oneName, otherName }: DuplicateRow) {
  // The order of records would tell which of them another side brought in first.
  const names = one < other ? ([oneName, otherName] as const) : ([otherName, oneName] as const);
  return { id, likeness, evidence, names };
}
