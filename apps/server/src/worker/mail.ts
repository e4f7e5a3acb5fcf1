import { SEND_MAIL, type MailSettings } from '@unisono/contact-pressure/server';
import type { Database } from '@unisono/database/pools';
import { addJob } from '@unisono/rpc/jobs';
import { sqlOf } from '@unisono/database/sql';
import type { Settings } from '../settings/settings.ts';

/** How this installation sends mail. */
export function mailSettings(settings: Settings, baseUrl: string, secret: string): MailSettings {
  const from = settings.mailFrom ?? `no-reply@${new URL(baseUrl).hostname}`;
  return { smtpUrl: settings.smtpUrl, from, baseUrl, secret };
}

/** A mail server may have been set only now: whatever waited without one goes. */
export async function sendWhatWaits(database: Database): Promise<void> {
  await addJob(sqlOf(database.orm.em.fork()), SEND_MAIL, {}, { key: `${SEND_MAIL.name} start` });
}
