import type { ConditionTest } from './condition.schema.ts';
import type { Question, QuestionKind } from './question.schema.ts';
import { scaleOf } from './scale-of.ts';

/** Why a survey cannot be kept as it is, and where: a path into its content. */
export interface ContentFault {
  readonly field: string;
  readonly reason:
    | 'question-code-repeated'
    | 'question-kind-repeated'
    | 'option-code-repeated'
    | 'branch-not-forward'
    | 'branch-on-rotating'
    | 'branch-misfit';
}

/** Each of these fills one score of a moment, so that a survey has it once. */
const ONCE: readonly QuestionKind[] = ['emotions', 'recommend', 'ease', 'expectation', 'pum', 'retelling'];

/**
 * The first contradiction in a survey's content. Branches lead forward only: a question may look at those before it,
 * so no circle can come about; and never at one that takes turns, which some are not asked.
 */
export function findContentFault(content: { readonly questions: readonly Question[] }): ContentFault | undefined {
  const before = new Map<string, Question>();
  const filled = new Set<string>();
  for (const [index, question] of content.questions.entries()) {
    const at = `questions.${index}`;
    if (before.has(question.code)) return { field: `${at}.code`, reason: 'question-code-repeated' };
    const score = question.kind === 'expectation' ? `${question.kind} ${question.moment}` : question.kind;
    if (ONCE.includes(question.kind) && filled.has(score)) return { field: at, reason: 'question-kind-repeated' };
    filled.add(score);
    if ('options' in question && repeats(question.options.map((option) => option.code))) {
      return { field: `${at}.options`, reason: 'option-code-repeated' };
    }
    for (const [position, test] of (question.shownWhen?.tests ?? []).entries()) {
      const reason = branchFault(test, before.get(test.question));
      if (reason) return { field: `${at}.shownWhen.tests.${position}`, reason };
    }
    before.set(question.code, question);
  }
  return undefined;
}

function repeats(codes: readonly string[]): boolean {
  return new Set(codes).size < codes.length;
}

function branchFault(test: ConditionTest, looked: Question | undefined): ContentFault['reason'] | undefined {
  if (!looked) return 'branch-not-forward';
  if (looked.rotates) return 'branch-on-rotating';
  return canPass(test, looked) ? undefined : 'branch-misfit';
}

function canPass(test: ConditionTest, looked: Question): boolean {
  if (test.test === 'answered') return true;
  if (test.test === 'chosen')
    return 'options' in looked && looked.options.some((option) => option.code === test.option);
  if (test.test === 'felt') return looked.kind === 'emotions' || looked.kind === 'empathy';
  const scale = looked.kind === 'retelling' ? { min: 0, max: 10_000 } : scaleOf(looked);
  return scale !== undefined && test.value >= scale.min && test.value <= scale.max;
}
