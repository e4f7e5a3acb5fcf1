import type { CommentPage, FindCommentsInput } from './comments.schema.ts';
import { openResults, type ResultReader } from './open-results.ts';
import { readComments } from './read-comments.ts';
import { searched } from './search-words.ts';
import { unitNames } from './unit-names.ts';

const AT_ONCE = 12;

/**
 * What people wrote, of a protected wave by groups of at least ten, shuffled, without time; of an identified one with who
 * wrote it, as far as the reader's grants cover them.
 * @throws NotFoundError `wave-unknown`, `unit-unknown`, `release-unknown`
 * @throws NotAllowedError `unit-out-of-scope`
 */
export async function findComments(ctx: ResultReader, input: FindCommentsInput): Promise<CommentPage> {
  const opened = await openResults(ctx, input);
  const { comments, withheld } = await readComments(opened, input.sequence);
  const says = searched(input.search);
  const found = comments.filter(
    ({ question, text }) => (input.question === undefined || question === input.question) && says(text),
  );
  const page = found.slice(input.cursor, input.cursor + AT_ONCE);
  const next = input.cursor + page.length;
  const mentioned = page.flatMap(({ from, by }) => [...(from?.unitIds ?? []), ...(by ? [by.unitId] : [])]);
  return {
    comments: page,
    total: found.length,
    questions: [...Map.groupBy(comments, ({ question }) => question)].map(([question, own]) => ({
      question,
      total: own.length,
    })),
    next: next < found.length ? next : null,
    units: await unitNames(opened.sql, mentioned),
    withheld,
  };
}
