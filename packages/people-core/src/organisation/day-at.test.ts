import { expect, test } from 'vitest';
import { dayAt } from './day-at.ts';

test.each([
  ['2026-09-14T22:30:00Z', 'Europe/Madrid', '2026-09-15'],
  ['2026-09-14T22:30:00Z', 'UTC', '2026-09-14'],
  ['2026-09-15T03:00:00Z', 'America/Mexico_City', '2026-09-14'],
  ['2026-12-31T11:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
])('%s in %s is %s', (instant, timeZone, day) => {
  expect(dayAt(new Date(instant), timeZone)).toBe(day);
});
