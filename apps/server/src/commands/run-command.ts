import { EXIT, WrongUsageError, type Command, type CommandEnvironment } from './command.ts';
import { findCommand, usageOf } from './command-table.ts';
import { refusalText } from './refusal-text.ts';

/** Runs the command that `words` name, writes why it was refused to stderr, and answers the exit code. */
export async function runCommand(words: readonly string[], environment: CommandEnvironment): Promise<number> {
  const [name = 'serve', ...rest] = words;
  const command = findCommand(name);
  if (!command) {
    process.stderr.write(`There is no command "${name}".\n\n${usageOf()}`);
    return EXIT.wrongUsage;
  }
  try {
    return await command.run(rest, environment);
  } catch (error) {
    return explain(command, error);
  }
}

function explain(command: Command, error: unknown): number {
  if (isWrongUsage(error)) {
    process.stderr.write(`${error.message}\n\n${usageOf(command)}`);
    return EXIT.wrongUsage;
  }
  process.stderr.write(`${refusalText(error)}\n`);
  return EXIT.refused;
}

/** Ours, or that of node:util's parseArgs. */
function isWrongUsage(error: unknown): error is Error {
  if (error instanceof WrongUsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
