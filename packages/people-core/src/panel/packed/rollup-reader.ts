import type { Sql } from '@unisono/database/sql';
import type { Day } from '../../period/day.ts';
import type { Grain } from '../../period/period.ts';
import type { Role } from '../../relationship/relationship.schema.ts';
import type { ScoreTerm } from '../score-reference.ts';
import { readColumns } from './read-columns.ts';
import { readCoverage, type Coverage } from './read-coverage.ts';
import type { RollupColumn } from './rollup-column.ts';
import { unitNumbers, type UnitNumbers } from './unit-numbers.ts';

/** One score of our own moments on one side, in the periods of one grain. */
export interface AskedColumns {
  readonly role: Role;
  readonly grain: Grain;
  readonly term: ScoreTerm & { readonly of: 'metric' | 'answer' };
  /** Of scores that are no emotions' `NO_EMOTIONS`. */
  readonly emotionSet: number;
}

/** Where the sums of moments come from: read anew, or kept (rollup-cache.ts). */
export interface RollupReader {
  readonly numbers: UnitNumbers;
  /** By the first day of its period; a period in which nothing was measured has an empty column. */
  columns(asked: AskedColumns, periods: readonly Day[]): Promise<ReadonlyMap<Day, RollupColumn>>;
  /** What was measured where and when, of everything; the same array for as long as nothing changes. */
  coverage(): Promise<readonly Coverage[]>;
}

/** Reads anew whatever is asked for. */
export function rollupsAnew(sql: Sql): RollupReader {
  const numbers = unitNumbers();
  return {
    numbers,
    columns: (asked, periods) => readColumns(sql, asked, periods, numbers),
    coverage: () => readCoverage(sql, numbers),
  };
}
