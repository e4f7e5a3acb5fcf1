import { z } from 'zod';

/** What the job is called, for those who ask for it; `sendMailJob` does it. */
export const SEND_MAIL = { name: 'contact-pressure.send-mail', payload: z.object({}) };
