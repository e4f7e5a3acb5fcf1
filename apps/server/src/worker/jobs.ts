import { sendMailJob, type MailSettings } from '@unisono/contact-pressure/server';
import { applyImportJob, checkImportJob, undoImportJob } from '@unisono/imports/server';
import { findDuplicatesJob } from '@unisono/people-core/server';
import type { Job } from '@unisono/rpc/jobs';
import { closeWavesJob, openOccurrencesJob } from '@unisono/surveys/server';

/** Every job that the worker knows, from the rooms that do the work. */
export function jobsFor(settings: MailSettings & { readonly dataDir: string }): readonly Job<unknown>[] {
  const waves = [openOccurrencesJob(settings), closeWavesJob(settings)];
  return [checkImportJob, applyImportJob, undoImportJob, findDuplicatesJob, sendMailJob(settings), ...waves];
}
