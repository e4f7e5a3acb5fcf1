import type { Numbered, Problem, RecordOptions, RecordOutcome } from '@unisono/people-core/server';
import type { PoolClient } from 'pg';
import type { RowProblem } from '../mapping/row-problem.ts';
import type { Draft } from '../records/draft.ts';
import { ProblemLog } from './problem-log.ts';

/** A batch verb of people-core. */
type RecordVerb<Input> = (
  client: PoolClient,
  rows: AsyncIterable<Numbered<Input>>,
  options: RecordOptions,
) => Promise<RecordOutcome>;

/**
 * Hands the drafts that stand to a batch verb and adds the others to its outcome.
 * @param forbids what the actor's grants say of a record, or undefined
 * @param inFile where a problem of the verb stands in the file
 */
export async function recordDrafts<Input>(
  client: PoolClient,
  verb: RecordVerb<Input>,
  drafts: AsyncIterable<Draft<Input>>,
  options: RecordOptions,
  forbids: (input: Input) => RowProblem | undefined,
  inFile: (problem: Problem) => Problem = underTarget,
): Promise<RecordOutcome> {
  const log = new ProblemLog();
  async function* standing(): AsyncGenerator<Numbered<Input>> {
    for await (const { input, problems } of drafts) {
      if (input === null) {
        log.addRejected(problems);
        continue;
      }
      const forbidden = forbids(input);
      if (forbidden) {
        const problem = { ...forbidden, row: input.row };
        log.addRejected([...problems, inFile(problem)]);
        continue;
      }
      if (problems.length > 0) log.addAccepted(problems);
      yield input;
    }
  }
  const recorded = await verb(client, standing(), options);
  return log.complete(recorded, inFile);
}

/** People-core names its inputs' fields; a person who imports knows the targets of the map. */
function underTarget(problem: Problem): Problem {
  const field = problem.field
    .replace(/^relationships\./, '')
    .replace(/^identities/, 'identity')
    .replace(/^answers\./, 'answer.');
  return field === problem.field ? problem : { ...problem, field };
}
