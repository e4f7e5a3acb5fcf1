import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driver, effort, inOwnWords, oneOf } from '../library/library-question.ts';
import type { ConditionTest } from './condition.schema.ts';
import { findContentFault } from './find-content-fault.ts';
import type { Question } from './question.schema.ts';
import { everyKind } from './testing/every-kind.ts';

const W = ['Well?', '¿Y bien?'] as const;
const after = (question: Question, ...tests: ConditionTest[]): Question => ({
  ...question,
  shownWhen: { match: 'all', tests },
});
const reason = oneOf('reason', W, { pay: ['Pay', 'Sueldo'], hours: ['Hours', 'Horario'] });
const why = inOwnWords('why', W);

test('a survey of every kind contradicts nothing', () => {
  expect(findContentFault({ questions: everyKind([]) })).toBeUndefined();
});

test.each<[string, Question[], string]>([
  ['question-code-repeated', [driver('a', W), driver('a', W)], 'questions.1.code'],
  ['question-kind-repeated', [effort(W), { ...effort(W), code: 'again' }], 'questions.1'],
  [
    'option-code-repeated',
    [{ ...reason, kind: 'single-choice', options: [option('x'), option('x')] }],
    'questions.0.options',
  ],
])('%s is found', (fault, questions, field) => {
  expect(findContentFault({ questions })).toEqual({ reason: fault, field });
});

function option(code: string) {
  return { code, text: { en: code, es: code } };
}

describe('a branch', () => {
  const chosen: ConditionTest = { test: 'chosen', question: 'reason', option: 'pay' };
  test('leads forward', () => {
    expect(findContentFault({ questions: [reason, after(why, chosen)] })).toBeUndefined();
  });

  test.each<[string, Question[]]>([
    ['backward', [after(why, chosen), reason]],
    ['to itself', [after(reason, chosen)]],
    ['nowhere', [after(why, chosen)]],
  ])('%s is refused', (_, questions) => {
    expect(findContentFault({ questions })?.reason).toBe('branch-not-forward');
  });

  test.each<ConditionTest>([
    { test: 'chosen', question: 'reason', option: 'other' },
    { test: 'at-least', question: 'reason', value: 1 },
    { test: 'at-most', question: 'ease', value: 8 },
    { test: 'felt', question: 'ease', emotion: 'joy', intensity: 1 },
  ])('that can never hold is refused: %j', (test_) => {
    expect(findContentFault({ questions: [reason, effort(W), after(why, test_)] })).toEqual({
      reason: 'branch-misfit',
      field: 'questions.2.shownWhen.tests.0',
    });
  });

  test('on a question that takes turns is refused', () => {
    const questions = [{ ...reason, rotates: true }, after(why, chosen)];
    expect(findContentFault({ questions })?.reason).toBe('branch-on-rotating');
  });

  test('among any questions is refused exactly when one of them looks at itself or a later one', () => {
    const position = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(position, position), { selector: ([from]) => from }), (branches) => {
        const questions = Array.from({ length: 10 }, (_, index) => {
          const branch = branches.find(([from]) => from === index);
          const asked = driver(`q${index}`, W);
          return branch ? after(asked, { test: 'answered', question: `q${branch[1]}`, answered: true }) : asked;
        });
        const forward = branches.every(([from, looked]) => looked < from);
        expect(findContentFault({ questions })?.reason).toBe(forward ? undefined : 'branch-not-forward');
      }),
    );
  });
});
