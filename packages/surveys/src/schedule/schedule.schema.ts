import { isDay } from '@unisono/people-core/schema';
import { z } from 'zod';

const day = z.string().refine(isDay, 'day-invalid');

/** A time of day on the wall: "09:30". */
const localTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'time-invalid');

/** How often: once; every so many weeks or months (a quarter is three); or so many days after something began. */
const recurrence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once'), day }),
  z.strictObject({ kind: z.literal('weekly'), firstDay: day, every: z.int().min(1).max(13), lastDay: day.nullable() }),
  z.strictObject({ kind: z.literal('monthly'), firstDay: day, every: z.int().min(1).max(3), lastDay: day.nullable() }),
  /** Every day for those whose relationship, or moment, lies exactly so many days back. */
  z.strictObject({
    kind: z.literal('after'),
    what: z.enum(['relationship', 'moment']),
    days: z.int().min(0).max(730),
    firstDay: day,
    lastDay: day.nullable(),
  }),
]);
export type Recurrence = z.infer<typeof recurrence>;

/**
 * When a survey can be answered: times of the wall in one zone, so that nine o'clock stays nine o'clock whatever the
 * clocks do. A window opens on its day and closes so many days later.
 */
export const schedule = z.strictObject({
  /** An IANA name ("America/Santiago"). */
  timeZone: z.string().refine((name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC', {
    message: 'time-zone-unknown',
  }),
  opensAt: localTime,
  closesAt: localTime,
  /** From the day it opens to the day it closes; 0: the same day. */
  days: z.int().min(0).max(90),
  recurrence,
});
export type Schedule = z.infer<typeof schedule>;
