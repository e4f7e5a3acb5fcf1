import { expect, test } from 'vitest';
import { parseInstant } from './read-instant.ts';

test('a clock without an offset is the organisation’s, and the day is where it is', () => {
  expect(parseInstant('2024-07-01 23:30', 'Europe/Madrid')).toEqual({ at: '2024-07-01T21:30:00Z', day: '2024-07-01' });
  expect(parseInstant('2024-07-01T23:30:00Z', 'Europe/Madrid')).toEqual({
    at: '2024-07-01T23:30:00Z',
    day: '2024-07-02',
  });
  expect(parseInstant('2024-07-01T23:30:15,5-0500', 'UTC')).toEqual({
    at: '2024-07-02T04:30:15.5Z',
    day: '2024-07-02',
  });
});

test('a time that does not exist takes the next valid instant, one that exists twice the first', () => {
  expect(parseInstant('2024-03-31T02:30', 'Europe/Madrid')?.at).toBe('2024-03-31T01:30:00Z');
  expect(parseInstant('2024-10-27T02:30', 'Europe/Madrid')?.at).toBe('2024-10-27T00:30:00Z');
});

test('what is no time is none', () => {
  for (const text of ['2024-07-01', '01/07/2024 10:00', '2024-02-30T10:00', '2024-07-01T24:61']) {
    expect(parseInstant(text, 'UTC')).toBeNull();
  }
});
