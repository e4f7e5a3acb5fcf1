import type { Job } from '@unisono/rpc/jobs';
import type { MailSettings } from './mail-settings.ts';
import { SEND_MAIL } from './send-mail-name.ts';
import { forgetErased } from './forget-erased.ts';
import { sendWaitingMail } from './send-waiting-mail.ts';

/** Sends the mail that is due. Without a mail server everything stays in the outbox, where it can be seen. */
export function sendMailJob(settings: MailSettings): Job<Record<string, never>> {
  return {
    ...SEND_MAIL,
    async run(context) {
      await forgetErased(context.database.worker, context.now());
      const { smtpUrl } = settings;
      if (smtpUrl !== undefined) await sendWaitingMail(context, { ...settings, smtpUrl });
    },
  };
}
