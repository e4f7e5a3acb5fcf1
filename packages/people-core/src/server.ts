export type { Numbered, Problem, RecordOptions, RecordOutcome } from './staging/record-outcome.ts';
