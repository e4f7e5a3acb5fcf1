import { EMOTIONS } from '@unisono/people-core/schema';
import type { Answer, Answers } from './answer.schema.ts';
import type { Condition, ConditionTest } from './condition.schema.ts';

/** Whether a question with this condition is asked after these answers. */
export function conditionHolds(condition: Condition, answers: Answers): boolean {
  const passes = (test: ConditionTest) => testPasses(test, answers[test.question]);
  return condition.match === 'all' ? condition.tests.every(passes) : condition.tests.some(passes);
}

function testPasses(test: ConditionTest, answer: Answer | undefined): boolean {
  const given = answer?.kind === 'not-applicable' ? undefined : answer;
  if (test.test === 'answered') return (given !== undefined) === test.answered;
  if (given === undefined) return false;
  if (test.test === 'at-least') return numberIn(given) >= test.value;
  if (test.test === 'at-most') return numberIn(given) <= test.value;
  if (test.test === 'chosen') return given.kind === 'chosen' && given.options.includes(test.option);
  return given.kind === 'felt' && strongest(given.felt, test.emotion) >= test.intensity;
}

/** The number in an answer that has one; no comparison holds for the others. */
function numberIn(answer: Answer): number {
  if (answer.kind === 'point') return answer.value;
  return answer.kind === 'told' ? answer.people : Number.NaN;
}

type FeltTest = Extract<ConditionTest, { test: 'felt' }>;

function strongest(felt: Extract<Answer, { kind: 'felt' }>['felt'], target: FeltTest['emotion']): number {
  const valence = target === 'pleasant' ? 1 : -1;
  const isOne = target !== 'pleasant' && target !== 'unpleasant';
  const looked = EMOTIONS.filter((emotion) => (isOne ? emotion.code === target : emotion.valence === valence));
  return Math.max(...looked.map(({ code }) => felt[code] ?? 0));
}
