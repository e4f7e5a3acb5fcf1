import { ruleSchema, type Rule } from '@unisono/segments/schema';
import { expect, test } from 'vitest';
import { aboutsOf, blankRule, queryOf, ruleOf } from './rule-query.ts';

const rule: Rule = {
  about: 'any',
  not: true,
  of: [
    { about: 'standing', not: true },
    { about: 'all', of: [{ about: 'felt', emotion: 'joy', least: 3, days: 30 }] },
    { about: 'all', of: [] },
  ],
};

test('a rule comes out of the builder as it went in', () => {
  expect(ruleOf(queryOf(rule))).toEqual(rule);
});

test('a rule alone becomes one of a group', () => {
  expect(ruleOf(queryOf({ about: 'standing' }))).toEqual({ about: 'all', of: [{ about: 'standing' }] });
});

test.each(['customer', 'employee'] as const)('every blank rule of a %s is finished or says where it is not', (side) => {
  const unfinished = aboutsOf(side).filter((about) => !ruleSchema.safeParse(blankRule(about, side)).success);
  expect(unfinished).toEqual(['unit', 'attribute', 'language', 'segment']);
});

test('nothing that employees felt or answered is offered, and no age of customers', () => {
  expect(aboutsOf('employee')).not.toContain('felt');
  expect(aboutsOf('employee')).not.toContain('score');
  expect(aboutsOf('customer')).not.toContain('age');
  expect(aboutsOf('customer')).not.toContain('birthday');
});
