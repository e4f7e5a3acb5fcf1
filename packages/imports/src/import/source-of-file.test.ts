import { expect, test } from 'vitest';
import { sourceOfFile } from './source-of-file.ts';

test.each([
  ['staff.csv', 'staff'],
  ['staff-2026-09.csv', 'staff'],
  ['staff 20260930.CSV', 'staff'],
  ['staff (2).csv', 'staff'],
  ['/tmp/in/ibm_hr.csv', 'ibm_hr'],
  ['fft_comments_v6.csv', 'fft_comments_v6'],
  ['2026-09.csv', '2026-09'],
  ['.csv', 'file'],
  ['Encuesta Málaga', 'Encuesta Málaga'],
])('%s comes from "%s"', (name, source) => {
  expect(sourceOfFile(name)).toBe(source);
});
