/** Minutes after midnight, local: quiet from `quietFrom` until before `quietUntil`, over midnight where that is smaller. */
export interface QuietHours {
  readonly quietFrom: number;
  readonly quietUntil: number;
}

/** When something may reach a person, and which of their own calendar days that is. */
export interface LocalTiming {
  readonly dueAt: Date;
  readonly day: string;
}

/**
 * The first instant from `from` on that is not in the quiet hours of `timeZone` (an IANA name). A quiet time that ends
 * at a local time which a clock change skips ends with the change; at one that happens twice, the first time.
 * @throws RangeError when the zone is unknown
 */
export function afterQuietHours(from: Date, timeZone: string, quiet: QuietHours): LocalTiming {
  const local = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  if (!isQuiet(local, quiet)) return { dueAt: from, day: local.toPlainDate().toString() };
  const today = local.toPlainDate();
  const end = [today, today, today.add({ days: 1 })]
    .map((day, index) => instantAt(day, quiet.quietUntil, timeZone, index === 1 ? 'later' : 'earlier'))
    .find((candidate) => Temporal.ZonedDateTime.compare(candidate, local) > 0);
  if (!end) throw new RangeError(`quiet hours have no end in ${timeZone}`);
  // Where a skipped hour held their end and the next ones begin at once, they go on.
  return afterQuietHours(new Date(end.epochMilliseconds), timeZone, quiet);
}

function isQuiet({ hour, minute }: Temporal.ZonedDateTime, { quietFrom, quietUntil }: QuietHours): boolean {
  const now = hour * 60 + minute;
  if (quietFrom <= quietUntil) return quietFrom <= now && now < quietUntil;
  return now >= quietFrom || now < quietUntil;
}

/** The instant of a local time; of one that does not exist the next valid one, of one that exists twice as asked. */
function instantAt(
  day: Temporal.PlainDate,
  minute: number,
  timeZone: string,
  disambiguation: 'earlier' | 'later',
): Temporal.ZonedDateTime {
  const wanted = day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const found = wanted.toZonedDateTime(timeZone, { disambiguation });
  if (found.toPlainDateTime().equals(wanted)) return found;
  const before = wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return before.getTimeZoneTransition('next') ?? before;
}
