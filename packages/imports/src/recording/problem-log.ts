import { InvalidInputError } from '@unisono/rpc/server';
import type { Problem, RecordOutcome } from '@unisono/people-core/server';

/** A file with more wrong rows is mapped wrongly; nobody repairs it row by row, and memory is not for that. */
export const MOST_PROBLEMS = 100_000;

/** Gathers what is found before records reach the database, and adds it to what the database says. */
export class ProblemLog {
  readonly #problems: Problem[] = [];
  #rejected = 0;
  #warnings = 0;

  /** @throws InvalidInputError `too-many-problems` */
  addRejected(problems: readonly Problem[]): void {
    this.#rejected += 1;
    this.addAccepted(problems);
  }

  /** @throws InvalidInputError `too-many-problems` */
  addAccepted(problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (problem.severity === 'warning') this.#warnings += 1;
      this.#problems.push(problem);
    }
    if (this.#problems.length > MOST_PROBLEMS) {
      throw new InvalidInputError('too-many-problems', { details: { limit: MOST_PROBLEMS } });
    }
  }

  /** The outcome of all records, those that never reached the database included; problems in row order. */
  complete(recorded: RecordOutcome, inFile: (problem: Problem) => Problem): RecordOutcome {
    const problems = [...this.#problems, ...recorded.problems.map(inFile)];
    return {
      ...recorded,
      total: recorded.total + this.#rejected,
      rejected: recorded.rejected + this.#rejected,
      warnings: recorded.warnings + this.#warnings,
      problems: problems.sort((one, other) => one.row - other.row || one.field.localeCompare(other.field)),
    };
  }
}
