import { DATE_FORMATS, hasTwoDigitYear, parseDay, type DateFormat } from './date-format.ts';

/** A value with the row it stands in. */
export interface Example {
  readonly row: number;
  readonly value: string;
}

/**
 * What a whole column says about its format: for every combination of formats that a value fits, the first
 * example. Seven formats make few combinations, so a column of any length is a handful of entries.
 */
export interface DateEvidence {
  readonly fits: Map<string, Example>;
  /** Values met already: a million rows have few different days, and each says the same again. */
  readonly met: Set<string>;
  twoDigitYear: Example | null;
  /** Fits no format: no evidence, and later a rejected row. */
  unreadable: Example | null;
}

/** Every day of a century fits in; a column of instants must not fill the memory. */
const MOST_REMEMBERED = 40_000;

export function noEvidence(): DateEvidence {
  return { fits: new Map(), met: new Set(), twoDigitYear: null, unreadable: null };
}

/** Adds one value that is not missing. */
export function addEvidence(evidence: DateEvidence, row: number, value: string): void {
  if (evidence.met.has(value)) return;
  if (evidence.met.size < MOST_REMEMBERED) evidence.met.add(value);
  const fitting = DATE_FORMATS.filter((format) => parseDay(value, format) !== null);
  if (fitting.length > 0) {
    const key = fitting.join(' ');
    if (!evidence.fits.has(key)) evidence.fits.set(key, { row, value });
  } else if (hasTwoDigitYear(value)) evidence.twoDigitYear ??= { row, value };
  else evidence.unreadable ??= { row, value };
}

/** The combinations seen, each with its first example, in the order of the rows. */
export function seenFits(evidence: DateEvidence): { formats: DateFormat[]; example: Example }[] {
  return [...evidence.fits]
    .map(([key, example]) => ({ formats: key.split(' ') as DateFormat[], example }))
    .sort((one, other) => one.example.row - other.example.row);
}
