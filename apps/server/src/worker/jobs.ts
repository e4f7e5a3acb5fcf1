import { sendMailJob, type MailSettings } from '@unisono/contact-pressure/server';
import { applyImportJob, checkImportJob } from '@unisono/imports/server';
import type { Job } from '@unisono/rpc/jobs';
import { openOccurrencesJob } from '@unisono/surveys/server';

/** Every job that the worker knows, from the rooms that do the work. */
export function jobsFor(mail: MailSettings): readonly Job<unknown>[] {
  return [checkImportJob, applyImportJob, sendMailJob(mail), openOccurrencesJob(mail)];
}
