import type { Sql } from '@unisono/database/sql';
import type { SegmentName } from './segment.schema.ts';

/** Of each of these segments those whose rules name it, by name. Archived ones do not count. */
export async function usesOf(sql: Sql, segmentIds: readonly string[]): Promise<Map<string, SegmentName[]>> {
  const rows = await sql<SegmentName & { named: string }>(
    `select distinct named.id #>> '{}' as named, segment.id, segment.name
     from segment cross join lateral jsonb_path_query(rule, '$.**.segmentId') named(id)
     where archived_at is null and named.id #>> '{}' = any($1::text[]) order by segment.name, segment.id`,
    [segmentIds],
  );
  const uses = Map.groupBy(rows, ({ named }) => named);
  return new Map([...uses].map(([named, list]) => [named, list.map(({ id, name }) => ({ id, name }))]));
}
