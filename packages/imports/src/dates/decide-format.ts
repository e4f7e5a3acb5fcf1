import { seenFits, type DateEvidence, type Example } from './date-evidence.ts';
import type { DateFormat } from './date-format.ts';

/** The one format of a column, nothing to decide, or why nobody may decide it. */
export type FormatDecision =
  | { readonly kind: 'format'; readonly format: DateFormat }
  | { readonly kind: 'no-values' }
  | { readonly kind: 'refused'; readonly refusal: DateRefusal };

/**
 * - `date-orders-mixed`: some values only fit day before month, others only month before day
 * - `date-formats-mixed`: two ways of writing that share no format
 * - `date-order-ambiguous`: every value fits both orders; the format has to be declared
 * - `date-two-digit-year`, `date-unreadable`: no value can be read
 */
export interface DateRefusal {
  readonly reason:
    | 'date-orders-mixed'
    | 'date-formats-mixed'
    | 'date-order-ambiguous'
    | 'date-two-digit-year'
    | 'date-unreadable';
  readonly examples: readonly Example[];
  /** The formats somebody may declare, where the column leaves a choice. */
  readonly choices: readonly DateFormat[];
}

/** Decides on the whole column; a format is never guessed row by row. */
export function decideFormat(evidence: DateEvidence): FormatDecision {
  if (evidence.twoDigitYear) return refused('date-two-digit-year', [evidence.twoDigitYear]);
  const seen = seenFits(evidence);
  const [first] = seen;
  if (!first) {
    return evidence.unreadable ? refused('date-unreadable', [evidence.unreadable]) : { kind: 'no-values' };
  }
  const common = seen.reduce((left, { formats }) => left.filter((format) => formats.includes(format)), first.formats);
  const [only, ...others] = common;
  if (only && others.length === 0) return { kind: 'format', format: only };
  if (only) return refused('date-order-ambiguous', [first.example], common);
  return refuseMixture(seen);
}

function refuseMixture(seen: readonly { formats: DateFormat[]; example: Example }[]): FormatDecision {
  for (const [index, one] of seen.entries()) {
    const other = seen.slice(index + 1).find(({ formats }) => !formats.some((format) => one.formats.includes(format)));
    if (!other) continue;
    const orders = isDayFirst(one.formats) !== isDayFirst(other.formats) && !yearFirst(one.formats, other.formats);
    return refused(orders ? 'date-orders-mixed' : 'date-formats-mixed', [one.example, other.example]);
  }
  throw new Error('formats without a common one, yet no two of them exclude each other');
}

function isDayFirst(formats: readonly DateFormat[]): boolean {
  return formats[0]?.startsWith('d') ?? false;
}

function yearFirst(...several: readonly DateFormat[][]): boolean {
  return several.some(([format]) => format === 'iso' || format === 'y/m/d');
}

function refused(
  reason: DateRefusal['reason'],
  examples: readonly Example[],
  choices: readonly DateFormat[] = [],
): FormatDecision {
  return { kind: 'refused', refusal: { reason, examples, choices } };
}
