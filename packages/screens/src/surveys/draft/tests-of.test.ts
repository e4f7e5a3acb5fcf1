import { findContentFault, LIBRARY, type Question } from '@unisono/surveys/schema';
import { expect, test } from 'vitest';
import { newQuestion } from './new-question.ts';
import { kindOf, testOf, testsOf } from './tests-of.ts';

test('every rule that can be begun is one that the survey can be kept with', () => {
  for (const question of LIBRARY.flatMap((set) => set.questions)) {
    const looked: Question = { ...question, rotates: false, shownWhen: null };
    for (const kind of testsOf(looked)) {
      const made = testOf(kind, looked);
      expect(kindOf(made)).toBe(kind);
      const asker: Question = {
        ...newQuestion('comment', 'employee', [looked]),
        shownWhen: { match: 'all', tests: [made] },
      };
      expect(findContentFault({ questions: [looked, asker] })).toBeUndefined();
    }
  }
});
