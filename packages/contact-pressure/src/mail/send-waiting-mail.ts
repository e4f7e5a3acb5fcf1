import { setTimeout as pause } from 'node:timers/promises';
import { sqlOfClient, type Sql } from '@unisono/database/sql';
import { findOrganisation } from '@unisono/people-core/server';
import { addJob, type JobContext } from '@unisono/rpc/jobs';
import { unsubscribeToken } from '../consent/unsubscribe-token.ts';
import { findContactLimits } from '../limits/find-contact-limits.ts';
import { claimMessage, type ClaimedMessage } from './claim-message.ts';
import type { MailSettings } from './mail-settings.ts';
import { AT_ONCE, deliveryOf, openTransport, type Delivery } from './mail-transport.ts';
import { noteDelivery } from './note-delivery.ts';
import { renderMail } from './render-mail.ts';
import { SEND_MAIL } from './send-mail-name.ts';

const LOCK = `hashtextextended('contact-pressure: send mail', 0)`;

/**
 * Sends what is due until nothing is. One server at a time does, so whatever is marked as being sent when one begins
 * was left by a server that died: nobody knows whether it went, and it is not tried again.
 */
export async function sendWaitingMail(
  context: JobContext,
  settings: MailSettings & { smtpUrl: string },
): Promise<void> {
  const { worker } = context.database;
  const client = await worker.connect();
  const sql = sqlOfClient(client);
  let alone = false;
  try {
    alone = (await sql<{ locked: boolean }>(`select pg_try_advisory_lock(${LOCK}) as locked`))[0]?.locked ?? false;
    // Whoever sends looks again after the last message, so nothing is left behind.
    if (!alone) return;
    await sql(
      `update contact set state = 'unknown', changed_at = $1
       where state = 'sending' and id in (select contact_id from outbox_message)`,
      [context.now()],
    );
    await drain(context, settings, sql);
  } finally {
    if (alone) await sql(`select pg_advisory_unlock(${LOCK})`);
    client.release();
  }
  await askForNext(context);
}

async function drain(context: JobContext, settings: MailSettings & { smtpUrl: string }, sql: Sql): Promise<void> {
  const limits = await findContactLimits(sql);
  const organisation = (await findOrganisation(sql))?.name ?? 'Unísono';
  const { worker } = context.database;
  const transport = openTransport(settings.smtpUrl);
  const take = paced(limits.mailsPerMinute);
  let serverAway = false;

  const send = async (message: ClaimedMessage): Promise<Delivery> => {
    try {
      await transport.sendMail(mailOf(message, organisation, settings));
      return { outcome: 'sent' };
    } catch (error) {
      return deliveryOf(error);
    }
  };
  const work = async () => {
    while (!context.signal.aborted && !serverAway) {
      await take();
      const now = context.now();
      const message = await claimMessage(worker, { limits, domain: new URL(settings.baseUrl).hostname, now });
      if (message === null) return;
      if (message === 'again') continue;
      const delivery = await send(message);
      // The others would fare alike and only use up their attempts.
      if (delivery.outcome === 'later' && delivery.server) serverAway = true;
      await noteDelivery(worker, message, delivery, context.now());
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    transport.close();
  }
}

/** Has the job run again when the next message is due: in a minute at the earliest, where this one had to stop. */
async function askForNext({ database, now }: JobContext): Promise<void> {
  const sql: Sql = async (text, values = []) => (await database.worker.query(text, [...values])).rows as never;
  const [next] = await sql<{ due_at: Date | null }>(
    `select min(due_at) as due_at from contact join outbox_message on contact_id = contact.id where state = 'booked'`,
  );
  if (!next?.due_at) return;
  const earliest = now().getTime() + 60_000;
  const runAt = new Date(Math.max(next.due_at.getTime(), earliest));
  await addJob(sql, SEND_MAIL, {}, { key: `${SEND_MAIL.name} next`, runAt });
}

function mailOf(message: ClaimedMessage, organisation: string, { from, baseUrl, secret }: MailSettings) {
  const { actionLabel: label, actionPath: path, subject, paragraphs } = message;
  const text = { subject, paragraphs: [...paragraphs], ...(label && path ? { action: { label, path } } : {}) };
  const token = unsubscribeToken(secret, message.contactId);
  const unsubscribeUrl = `${baseUrl}/api/contact/unsubscribe?token=${token}`;
  const { language, purpose } = message;
  const rendered = renderMail(text, message.values, { language, purpose, organisation, baseUrl, unsubscribeUrl });
  return {
    ...rendered,
    from: { name: organisation, address: from },
    to: message.address,
    messageId: message.messageId,
    headers: {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  };
}

/** Waits so that whoever asks gets at most `perMinute` turns a minute, evenly. */
function paced(perMinute: number): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = performance.now();
    const turn = Math.max(now, next);
    next = turn + 60_000 / perMinute;
    if (turn > now) await pause(turn - now);
  };
}
