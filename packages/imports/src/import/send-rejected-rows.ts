import { sqlOf } from '@unisono/database/sql';
import type { Problem } from '@unisono/people-core/server';
import { authorise, ConflictError, SignedOutError, type Context } from '@unisono/rpc/server';
import { findOwnImport } from './find-import.ts';
import { canImport } from './import.policy.ts';
import { rejectedRows } from './rejected-rows.ts';
import { storedFile } from './stored-file.ts';

/**
 * Answers `GET /api/imports/<id>/rejected.csv`: the rejected rows of the last check or of the application.
 * @throws ApplicationError for the caller to word: `import-not-found`, `import-file-gone`
 */
export async function sendRejectedRows(ctx: Context, id: string): Promise<Response> {
  const { actor } = ctx;
  authorise(canImport, actor);
  if (!actor) throw new SignedOutError();
  const sql = sqlOf(ctx.em);
  const row = await findOwnImport(sql, id, actor);
  const kept = await sql('select 1 from import_chunk where import_id = $1 limit 1', [id]);
  if (kept.length === 0) throw new ConflictError('import-file-gone');
  const problems = await sql<Problem>(
    `select row, field, reason, severity, details from import_problem
     where import_id = $1 and severity = 'rejected' order by ordinal`,
    [id],
  );
  const open = storedFile(ctx.database.app, id);
  const lines = rejectedRows(problems, { open, shape: row.shape, groupBy: row.map?.groupBy });
  return new Response(streamOf(encoded(lines)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(rejectedName(row.name))}`,
      'cache-control': 'no-store',
    },
  });
}

/** "staff.csv" becomes "staff-rejected.csv". */
function rejectedName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '')}-rejected.csv`;
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(line);
}

/** Row by row as the reader takes them; a reader who leaves ends the reading of the file. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
