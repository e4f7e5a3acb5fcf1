import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginHistory, changed, redone, undone } from './history.ts';

test('changes about the same are taken back at once, others one by one', () => {
  let history = beginHistory('');
  for (const [text, step] of [
    ['M', 'title'],
    ['My', 'title'],
    ['My p', 'other'],
  ] as const)
    history = changed(history, text, step);
  history = undone(history);
  expect(history.present).toBe('My');
  history = undone(history);
  expect(history.present).toBe('');
  expect(undone(history)).toBe(history);
  expect(redone(redone(history)).present).toBe('My p');
});

test('a change after an undo is a new way: nothing is left to do again', () => {
  const history = changed(undone(changed(beginHistory(1), 2)), 3);
  expect(redone(history)).toBe(history);
  expect(undone(history).present).toBe(1);
});

test('after an undo the same step begins anew', () => {
  const history = undone(changed(changed(beginHistory('a'), 'b', 'x'), 'c', 'y'));
  expect(undone(changed(history, 'd', 'x')).present).toBe('b');
});

test('undo and redo lose nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 30 }), (values) => {
      let history = beginHistory(Number.NaN);
      for (const value of values) history = changed(history, value);
      const last = history.present;
      const steps = history.past.length;
      for (let step = 0; step < steps; step++) history = undone(history);
      expect(history.present).toBeNaN();
      for (let step = 0; step < steps; step++) history = redone(history);
      expect(history.present).toBe(last);
    }),
  );
});
