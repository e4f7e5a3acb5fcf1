import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { authorise, SignedOutError, type Context } from '@unisono/rpc/server';
import { canListPeople } from '../person/person.policy.ts';
import { exportPeople, type PeopleFile } from './export-people.ts';
import { exportPeopleInput } from './people-list.schema.ts';
import { peopleView } from './people-view.ts';

/**
 * Answers `GET /api/people.csv?columns=language,…&search=…`: the list as filtered, to whoever may see the list, line by line as they are
 * taken. A reader who leaves ends the statement. The audit says who took what; of a search only that there was one, since
 * it may be somebody's name.
 * @throws ApplicationError for the caller to word, as `peopleView` and `exportPeople`
 */
export async function sendPeople(ctx: Context, asked: Readonly<Record<string, string>>): Promise<Response> {
  const { actor } = ctx;
  const scope = authorise(canListPeople, actor);
  if (!actor) throw new SignedOutError();
  const { columns, ...rest } = asked;
  const input = exportPeopleInput.parse({ ...rest, columns: columns?.split(',').filter((column) => column !== '') });
  const reader = { ...ctx, scope };
  const sql = sqlOf(ctx.em);
  await peopleView(sql, reader, input);
  const file = exportPeople(reader, input);
  const { search, ...details } = input;
  await recordAudit(sql, actor, {
    action: 'person.exported',
    subject: 'person',
    details: { ...details, searched: search !== undefined && search !== '' },
  });
  return new Response(streamOf(file), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="people.csv"',
      'cache-control': 'no-store',
    },
  });
}

function streamOf({ lines, stop }: PeopleFile): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        try {
          await stop();
        } finally {
          await lines.return(undefined);
        }
      },
    },
    // Nothing is read ahead of whoever takes it.
    { highWaterMark: 0 },
  );
}
