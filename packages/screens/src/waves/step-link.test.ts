import { expect, test } from 'vitest';
import { stepLink } from './step-link.ts';

const addressOf = (...where: Parameters<typeof stepLink>) => {
  const { to, search } = stepLink(...where);
  return [to, search({ unit: 'north', step: 'promise', wave: 'old' })];
};

test('a plan without a wave has one address, and nothing to come back to', () => {
  expect(addressOf('schedule', 's', null)).toEqual([
    '/surveys/s/waves/new',
    { unit: 'north', step: 'schedule', wave: undefined },
  ]);
  expect(addressOf('questions', 's', null)).toEqual([
    '/surveys/s',
    { unit: 'north', step: undefined, wave: undefined },
  ]);
});

test('the questions carry the planned wave, and lead back to it', () => {
  expect(addressOf('questions', 's', 'w')).toEqual(['/surveys/s', { unit: 'north', step: undefined, wave: 'w' }]);
  expect(addressOf('audience', 's', 'w')).toEqual([
    '/surveys/s/waves/w/plan',
    { unit: 'north', step: 'audience', wave: undefined },
  ]);
});
