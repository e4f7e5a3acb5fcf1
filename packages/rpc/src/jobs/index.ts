export { addJob } from './add-job.ts';
export type { Job, JobContext } from './job.ts';
