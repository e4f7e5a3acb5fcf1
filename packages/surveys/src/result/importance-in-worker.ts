import { Worker } from 'node:worker_threads';
import type { DriverImportances } from '@unisono/statistics/regression';
import type { Outcome } from '@unisono/statistics/refusal';

export interface ImportanceTask {
  readonly correlations: readonly (readonly number[])[];
  readonly n: number;
}
export type ImportanceOutcome = Outcome<Omit<DriverImportances, 'missing'>>;

/** `importanceOfCorrelations` beside the server's own thread. Rejects with whatever went wrong there. */
export function importanceInWorker(task: ImportanceTask): Promise<ImportanceOutcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./importance-worker.ts', import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the importance of drivers ended with ${code}`)));
  });
}
