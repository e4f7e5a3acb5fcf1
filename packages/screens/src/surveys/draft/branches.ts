import { findContentFault, type Condition, type ConditionTest, type Question } from '@unisono/surveys/schema';

/** Whether this question may look at answers to that one, standing before it: one that takes turns is not always asked. */
export function canLookAt(question: Question): boolean {
  return !question.rotates;
}

/** The questions with every condition reduced to the tests that can be made where they stand now. */
export function withPossibleBranches(questions: readonly Question[]): Question[] {
  return questions.map((question, index) => {
    if (!question.shownWhen) return question;
    const before = questions.slice(0, index);
    const tests = question.shownWhen.tests.filter((test) => isPossible(test, before));
    return tests.length === question.shownWhen.tests.length
      ? question
      : { ...question, shownWhen: withTests(question.shownWhen, tests) };
  });
}

/** The condition with these tests; none is no condition. */
export function withTests(condition: Condition, tests: readonly ConditionTest[]): Condition | null {
  return tests.length === 0 ? null : { ...condition, tests: [...tests] };
}

/** Asked the server's own way: as if one more question had only this test. */
function isPossible(test: ConditionTest, before: readonly Question[]): boolean {
  const looked = before.find(({ code }) => code === test.question);
  if (!looked) return false;
  const alone: Question = {
    kind: 'comment',
    code: `${'x'.repeat(39)}0`,
    text: { en: '', es: '' },
    hint: null,
    skippable: true,
    notApplicable: false,
    rotates: false,
    longest: 2000,
    shownWhen: { match: 'all', tests: [test] },
  };
  return findContentFault({ questions: [{ ...looked, shownWhen: null }, alone] }) === undefined;
}
