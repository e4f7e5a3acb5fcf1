import { applyImportJob, checkImportJob } from '@unisono/imports/server';
import type { Job } from '@unisono/rpc/jobs';

/** Every job that the worker knows, from the rooms that do the work. */
export const jobs: readonly Job<unknown>[] = [checkImportJob, applyImportJob];
