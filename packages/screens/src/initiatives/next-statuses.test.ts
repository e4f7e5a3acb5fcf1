import { expect, test } from 'vitest';
import { nextStatuses } from './next-statuses.ts';
import { LIFE } from './statuses.ts';

test('every step of an initiative’s life leads on to another', () => {
  for (const status of LIFE) expect(nextStatuses({ status })).not.toContain(status);
  expect(LIFE.map((status) => nextStatuses({ status })[0])).toEqual([
    'planned',
    'running',
    'measuring',
    'done',
    'measuring',
  ]);
});

test('what has started never becomes a plan or an idea again', () => {
  for (const status of ['running', 'measuring', 'done'] as const) {
    expect(nextStatuses({ status })).not.toEqual(expect.arrayContaining(['planned']));
    expect(nextStatuses({ status })).not.toEqual(expect.arrayContaining(['idea']));
  }
});
