import { parseArgs } from 'node:util';
import type { Database } from '@unisono/database/pools';
import { InvalidInputError } from '@unisono/rpc/server';
import { coherenceViewInput } from '../view/coherence.schema.ts';
import { viewCoherence } from '../view/view-coherence.ts';
import { coherenceText } from './coherence-text.ts';

/** The words that may follow `unisono coherence`. */
export const COHERENCE_USAGE =
  '--ex SCORE --cx SCORE [--period PERIOD[..PERIOD]] [--level LEVEL] [--group-by GROUP] [--where CONDITIONS] [--json]';

const text = { type: 'string' } as const;
const OPTIONS = {
  ex: text,
  cx: text,
  period: text,
  level: text,
  'group-by': text,
  where: text,
  json: { type: 'boolean' },
} as const;

/**
 * The coherence view of the whole organisation for the command line: JSON as the screens get it, or a table to read.
 * Throws what `parseArgs` throws for words it does not know.
 * @throws InvalidInputError `schema` naming the option that is malformed
 */
export async function runCoherence(
  words: readonly string[],
  database: Database,
  now: Date = new Date(),
): Promise<string> {
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  const { 'group-by': groupBy, json = false, ...others } = values;
  const input = coherenceViewInput.safeParse({ ...others, groupBy });
  if (!input.success) {
    const [issue] = input.error.issues;
    const field = issue?.path.join('.') === 'groupBy' ? 'group-by' : issue?.path.join('.');
    throw new InvalidInputError('schema', { field: field ?? '', details: { problem: issue?.message ?? '' } });
  }
  const reader = { em: database.orm.em.fork(), database, scope: { everything: true }, now: () => now } as const;
  const view = await viewCoherence(reader, input.data);
  return json ? JSON.stringify(view, null, 2) : coherenceText(view);
}
