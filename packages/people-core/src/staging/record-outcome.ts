import type { Actor } from '@unisono/rpc/server';
import type { Within } from './within.ts';

/** A row of a file or batch with where it stands there; a file's header is row 1. */
export type Numbered<Input> = Input & { readonly row: number };

/** What is wrong, or odd, about one row. `reason` has a line in docs/errors.md and a text per language. */
export interface Problem {
  readonly row: number;
  readonly field: string;
  readonly reason: string;
  /** A rejected row leaves no trace; a row with warnings is recorded. */
  readonly severity: 'rejected' | 'warning';
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** What became of one row. */
export type RowStatus = 'new' | 'unchanged' | 'corrected' | 'rejected';

/** How a batch verb is run. */
export interface RecordOptions {
  /** The system the rows come from; with a row's external id it decides new, unchanged or correction. */
  readonly source: string;
  /** False: only say what would happen. */
  readonly apply: boolean;
  readonly actor: Actor | null;
  readonly now: Date;
  /**
   * Where facts that are known already may be corrected or taken from; everywhere where it is left out. Others' are
   * rejected (`known-out-of-scope`): whoever knows an external id must not reach a fact that way.
   */
  readonly within?: Within | undefined;
  /** Say of every row what became of it: for batches, whose size is known, and not for files. */
  readonly eachRow?: boolean;
  /** Whether what is made and changed is noted (`beginChanges`), for who may have to undo it. */
  readonly noted?: boolean | undefined;
  /** Called now and then with the number of rows read so far. */
  onProgress?(rows: number): void;
}

/**
 * What a batch verb did, or would do. Counts are complete: total = new + unchanged + corrected + rejected;
 * `warnings` counts warnings, not rows. `problems` are in row order, the first `PROBLEM_LIMIT` of them.
 */
export interface RecordOutcome {
  readonly total: number;
  readonly new: number;
  readonly unchanged: number;
  readonly corrected: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly problems: readonly Problem[];
  /** By row, where `eachRow` asked for it. */
  readonly statuses?: ReadonlyMap<number, RowStatus>;
}

/** A file with more wrong rows than this is mapped wrongly; nobody repairs it row by row. */
export const PROBLEM_LIMIT = 100_000;
