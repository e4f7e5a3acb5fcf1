import type { Day } from '@unisono/people-core/schema';

/** A moment in time and the day it falls on where the organisation is. */
export interface Instant {
  readonly at: string;
  readonly day: Day;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads an ISO 8601 date and time. Without an offset it is a clock in `timeZone`: a time that does not exist takes
 * the next valid instant, one that exists twice the first. Null when `text` is no such time.
 */
export function parseInstant(text: string, timeZone: string): Instant | null {
  const found = INSTANT.exec(text);
  if (!found) return null;
  const [, day = '', time = '', offset] = found;
  try {
    const written = `${day}T${time.replace(',', '.')}`;
    const zoned = offset
      ? Temporal.Instant.from(written + offset.toUpperCase()).toZonedDateTimeISO(timeZone)
      : Temporal.PlainDateTime.from(written).toZonedDateTime(timeZone, { disambiguation: 'compatible' });
    return { at: zoned.toInstant().toString(), day: zoned.toPlainDate().toString() };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
