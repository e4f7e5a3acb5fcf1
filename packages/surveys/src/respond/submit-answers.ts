import { inTransaction, preparedSql } from '@unisono/database/sql';
import { ConflictError, type Context } from '@unisono/rpc/server';
import { findAsked } from './find-asked.ts';
import type { Received, SubmitAnswersInput } from './respond.schema.ts';
import { submitConfidential } from './submit-confidential.ts';
import { submitIdentified } from './submit-identified.ts';

/**
 * Takes answers in. When they are acknowledged they are durable; sent again, by a retry, another tab or another device,
 * they are acknowledged again and nothing is doubled.
 * @throws NotFoundError `invitation-unknown`
 * @throws ConflictError `wave-not-open`; `answers-to-be-sealed`: an anonymous wave takes them by `submitSealed` only
 * @throws InvalidInputError `device-missing`, `receipt-missing`, and the reasons of `checkAnswers` with the question as
 * field
 */
export async function submitAnswers(
  { database, now }: Pick<Context, 'database' | 'now'>,
  input: SubmitAnswersInput,
): Promise<Received> {
  return inTransaction(database.app, async (_, client) => {
    const sql = preparedSql(client);
    const asked = await findAsked(sql, input.token);
    if (asked.plan.mode === 'anonymous') throw new ConflictError('answers-to-be-sealed');
    if (asked.plan.mode === 'confidential') return submitConfidential(sql, asked, input, now());
    return submitIdentified(sql, client, asked, input, now());
  });
}
