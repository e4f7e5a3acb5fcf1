import type { Day } from '@unisono/people-core/schema';

/**
 * The instant of a wall-clock time in a zone. Where clocks leap over it, the first instant after the leap; where they
 * turn back over it, the first of the two.
 */
export function instantOf(day: Day, time: string, timeZone: string): Temporal.Instant {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wall)) return earlier.toInstant();
  // Leapt over: "earlier" reads it by the clock before the leap and lands before it, so the next change is the leap.
  return (earlier.getTimeZoneTransition('next') ?? earlier).toInstant();
}
