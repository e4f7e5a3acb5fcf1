import { scaleOf, type ConditionTest, type Question } from '@unisono/surveys/schema';

/** How a rule can look at an answer; `skipped` is `answered` the other way round. */
export type TestKind = 'answered' | 'skipped' | 'at-least' | 'at-most' | 'chosen' | 'felt';

/** The whole numbers that a rule can compare an answer with. */
export function rangeOf(question: Question): { readonly min: number; readonly max: number } | undefined {
  return question.kind === 'retelling' ? { min: 0, max: 10_000 } : scaleOf(question);
}

/** What can be asked of an answer to this question, the most telling first. */
export function testsOf(question: Question): TestKind[] {
  if ('options' in question && question.options.length > 0) return ['chosen', 'answered', 'skipped'];
  if (question.kind === 'emotions' || question.kind === 'empathy') return ['felt', 'answered', 'skipped'];
  if (rangeOf(question)) return ['at-most', 'at-least', 'answered', 'skipped'];
  return ['answered', 'skipped'];
}

export function kindOf(test: ConditionTest): TestKind {
  return test.test === 'answered' && !test.answered ? 'skipped' : test.test;
}

/** A rule of that kind about this question, to begin with. */
export function testOf(kind: TestKind, question: Question): ConditionTest {
  const { code } = question;
  const range = rangeOf(question);
  if (kind === 'chosen' && 'options' in question) {
    return { test: 'chosen', question: code, option: question.options[0]?.code ?? '' };
  }
  if (kind === 'felt') return { test: 'felt', question: code, emotion: 'unpleasant', intensity: 3 };
  if (range && (kind === 'at-least' || kind === 'at-most')) {
    const middle = Math.floor((range.min + Math.min(range.max, 10)) / 2);
    return { test: kind, question: code, value: middle };
  }
  return { test: 'answered', question: code, answered: kind !== 'skipped' };
}

export function firstTest(question: Question): ConditionTest {
  return testOf(testsOf(question)[0] ?? 'answered', question);
}
