/** Sends what waits, as a server would, until somebody kills it: a process of its own for the test that does. */
import { openDatabase } from '@unisono/database/pools';
import { sendMailJob } from '../mail/send-mail.job.ts';

const [url = '', smtpUrl = '', at = ''] = process.argv.slice(2);
const database = await openDatabase({ app: url, worker: url, audience: url, entities: [] });
const job = sendMailJob({ smtpUrl, from: 'no-reply@example.org', baseUrl: 'http://unisono.test', secret: 'secret' });
await job.run({ database, now: () => new Date(at), signal: new AbortController().signal }, {});
await database.close();
