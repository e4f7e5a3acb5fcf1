import type { Sql } from '@unisono/database/sql';

/** Which release and group an answer entered; both null until it is released. */
export interface Receipt {
  readonly waveId: string;
  readonly releaseId: string | null;
  readonly groupId: number | null;
}

/** What the holder of a receipt may know of the own confidential answer; undefined when there is none. */
export async function readReceipt(sql: Sql, receipt: Uint8Array): Promise<Receipt | undefined> {
  const [row] = await sql<Receipt>(
    'select wave_id as "waveId", release_id as "releaseId", group_id as "groupId" from guarded.read_receipt($1)',
    [Buffer.from(receipt)],
  );
  return row;
}
