import type { Sql } from '@unisono/database/sql';

const DAY = 86_400_000;
const KEPT_FOR = 30 * DAY;
const LONGEST_UPLOAD = DAY;

/**
 * Removes the bytes of files that nobody needs any more: of imports that are older than 30 days, and of uploads
 * that broke off with their server. Who and what was imported stays known; a copy of people's data does not.
 */
export async function sweepFiles(sql: Sql, now: Date): Promise<void> {
  await sql(
    `delete from import_chunk chunk using import
     where import.id = chunk.import_id and import.created_at < $1 and import.status not in ('checking', 'applying', 'paused')`,
    [new Date(now.getTime() - KEPT_FOR)],
  );
  await sql(
    `delete from import_chunk chunk
     where chunk.import_id < $1::uuid and not exists (select 1 from import where import.id = chunk.import_id)`,
    [firstIdAt(now.getTime() - LONGEST_UPLOAD)],
  );
}

/** The smallest UUIDv7 of an instant (RFC 9562, section 5.7: 48 bits of milliseconds come first). */
function firstIdAt(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
