import type { Settings } from '../settings/settings.ts';

/** How a command ends: as asked; refused, with the reason on stderr; or called wrongly. */
export const EXIT = { ok: 0, refused: 1, wrongUsage: 2 } as const;

export interface CommandEnvironment {
  /** Read when a command needs them: `help` works with settings that are wrong. */
  readonly settings: () => Settings;
  /** The folder that the person was in; files are named from there. */
  readonly folder: string;
  /** One line of the result, on stdout. */
  readonly print: (line: string) => void;
  /** One line beside the result, on stderr: how far it is. */
  readonly note: (line: string) => void;
}

export interface Command {
  readonly name: string;
  /** What comes after the name, one line per form. */
  readonly forms: readonly string[];
  readonly summary: string;
  /** Runs with what came after the name, and answers the exit code. Throws what it refuses. */
  run(words: readonly string[], environment: CommandEnvironment): Promise<number>;
}

/** The words after a command do not fit any of its forms. */
export class WrongUsageError extends Error {
  override readonly name = 'WrongUsageError';
}
