import { parentPort, workerData } from 'node:worker_threads';
import { importanceOfCorrelations } from '@unisono/statistics/regression';
import type { ImportanceTask } from './importance-in-worker.ts';

/** In a thread of its own: thousands of matrices are drawn, and meanwhile the server has others to answer. */
const { correlations, n } = workerData as ImportanceTask;
const importances = importanceOfCorrelations(correlations, n, { draws: 399 });
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
parentPort?.postMessage(importances);
