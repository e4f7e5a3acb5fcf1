import { sourceOfFile } from './source-of-file.ts';
import { recordAudit } from '@unisono/accounts/server';
import { newId, sqlOf } from '@unisono/database/sql';
import { authorise, SignedOutError, type Context } from '@unisono/rpc/server';
import { inspectFile } from '../reading/inspect-file.ts';
import { canImport } from './import.policy.ts';
import { uploadQuery, type UploadQuery } from './import.schema.ts';
import { requireKindAllowed } from './require-kind-allowed.ts';
import { removeFile, storedFile, storeFile } from './stored-file.ts';
import { sweepFiles } from './sweep-files.ts';

/**
 * Answers `POST /api/imports?kind=people&name=staff.csv&source=payroll` with the file as its body: keeps the file and
 * answers 201 with `{ id }`. From then on it survives a restart.
 * @throws ApplicationError for the caller to word: signed out, not allowed, a query that does not fit, a file that
 * cannot be read (`empty-file`, `no-rows`, `not-text`, `quote-not-closed`, `file-too-large`)
 */
export async function receiveImport(ctx: Context, request: Request): Promise<Response> {
  const { actor } = ctx;
  authorise(canImport, actor);
  if (!actor) throw new SignedOutError();
  const query = uploadQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  requireKindAllowed(query.kind, actor);
  const id = newId();
  try {
    await takeIn(ctx, actor.accountId, id, query, request.body ?? new ReadableStream());
  } catch (error) {
    await removeFile(sqlOf(ctx.em), id);
    throw error;
  }
  return Response.json({ id }, { status: 201 });
}

async function takeIn(
  ctx: Context,
  accountId: string,
  id: string,
  { kind, name, source = sourceOfFile(name) }: UploadQuery,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  const pool = ctx.database.app;
  const size = await storeFile(pool, id, body);
  const shape = await inspectFile(storedFile(pool, id));
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await sweepFiles(sql, ctx.now());
    await sql(
      `insert into import (id, kind, name, source, size, status, shape, account_id, created_at)
       values ($1, $2, $3, $4, $5, 'uploaded', $6::jsonb, $7, $8)`,
      [id, kind, name, source, size, JSON.stringify(shape), accountId, ctx.now()],
    );
    await recordAudit(
      sql,
      { accountId },
      {
        action: 'import.uploaded',
        subject: 'import',
        subjectId: id,
        details: { kind, name, source, size },
      },
    );
  });
}
