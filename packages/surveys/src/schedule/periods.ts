import { instantOf } from './instant-of.ts';

/** Where a period of a rolling wave ends: the first day of a calendar month, and its first instant. */
export interface Cut {
  readonly day: string;
  readonly at: Date;
}

/** The last cut up to `now`, and the next one after it, in a zone. */
export function cutsAround(now: Date, timeZone: string): { readonly last: Cut; readonly next: Cut } {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const first = local.toPlainDate().with({ day: 1 });
  return { last: cutOn(first, timeZone), next: cutOn(first.add({ months: 1 }), timeZone) };
}

function cutOn(first: Temporal.PlainDate, timeZone: string): Cut {
  const day = first.toString();
  return { day, at: new Date(instantOf(day, '00:00', timeZone).epochMilliseconds) };
}
