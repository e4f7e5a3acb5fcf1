import type { Sql } from '@unisono/database/sql';
import { ConflictError, NotFoundError } from '@unisono/rpc/server';
import { parameters } from '../people/listing-conditions.ts';
import { isSeenWhole, shownIdOf, type DuplicateView } from './duplicate-view.ts';
import type { DuplicateEvidence } from './duplicate.schema.ts';

/** A record of a suggestion, and the id that the reader is shown it with. */
export interface SuggestedRecord {
  readonly personId: string;
  readonly relationshipId: string;
}

export interface SuggestedPair {
  readonly id: string;
  readonly likeness: number;
  readonly evidence: DuplicateEvidence;
  readonly decision: 'same' | 'different' | null;
  readonly mergeId: string | null;
  /** Those who stand for the two now, in the order that the reader has known them in. */
  readonly records: readonly [SuggestedRecord, SuggestedRecord];
}

interface PairRow extends Omit<SuggestedPair, 'records'> {
  readonly one: SuggestedRecord;
  readonly other: SuggestedRecord;
  readonly standing: boolean;
}

/**
 * A suggestion that the reader may decide, decided or not.
 * @throws NotFoundError `duplicate-unknown`, also where the reader sees one of the two not, or not as a whole
 */
export async function requireDuplicate(
  sql: Sql,
  view: DuplicateView,
  id: string,
  { alone = false }: { readonly alone?: boolean } = {},
): Promise<SuggestedPair> {
  const { values, take } = parameters();
  const [one, other] = [`coalesce(one.canonical_id, one.id)`, `coalesce(other.canonical_id, other.id)`];
  const record = (person: string) =>
    `jsonb_build_object('personId', ${person}, 'relationshipId', ${shownIdOf(person, view, take)})`;
  const [pair] = await sql<PairRow>(
    `select suggestion.id, likeness, evidence, decision, merge_id as "mergeId",
       ${record(one)} as one, ${record(other)} as other, one.canonical_id is null and other.canonical_id is null as standing
     from duplicate_suggestion suggestion
     join person one on one.id = one_id join person other on other.id = other_id
     where suggestion.id = ${take(id)} and face = ${take(view.face)}
       and ${isSeenWhole(one, view, take)} and ${isSeenWhole(other, view, take)}
     ${alone ? 'for update of suggestion' : ''}`,
    values,
  );
  if (!pair || (pair.decision === null && !pair.standing))
    throw new NotFoundError('duplicate-unknown', { field: 'id' });
  const { one: first, other: second, standing: _, ...rest } = pair;
  return { ...rest, records: first.relationshipId < second.relationshipId ? [first, second] : [second, first] };
}

/**
 * One that nobody has decided, held until the transaction ends.
 * @throws NotFoundError `duplicate-unknown`
 * @throws ConflictError `duplicate-decided`
 */
export async function requireOpenDuplicate(sql: Sql, view: DuplicateView, id: string): Promise<SuggestedPair> {
  const pair = await requireDuplicate(sql, view, id, { alone: true });
  if (pair.decision !== null) throw new ConflictError('duplicate-decided', { field: 'id' });
  return pair;
}
