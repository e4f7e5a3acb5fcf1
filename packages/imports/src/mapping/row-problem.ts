import type { Problem } from '@unisono/people-core/server';

/** What is wrong with one field of a row, before the row's number is added. */
export type RowProblem = Omit<Problem, 'row'>;

/** Called by whoever reads a value and cannot use it: the row is rejected. */
export type Reject = (reason: string, details?: Problem['details']) => undefined;

/** Collects rejections of `field` in `problems`. */
export function rejecting(problems: RowProblem[], field: string): Reject {
  return (reason, details = {}) => {
    problems.push({ field, reason, severity: 'rejected', details });
    return undefined;
  };
}
