import { EMOTION_SETS } from '@unisono/people-core/schema';
import type { Answer, Answers } from './answer.schema.ts';
import type { Question, QuestionOf } from './question.schema.ts';
import { questionsAsked } from './questions-asked.ts';
import { scaleOf } from './scale-of.ts';

/** What is wrong with an answer; `question` is the code it was given under. */
export interface AnswerFault {
  readonly question: string;
  readonly reason: 'answer-not-asked' | 'answer-missing' | 'answer-misfit' | 'answer-out-of-range';
}

/**
 * The first fault of a respondent's answers to these questions, in the order they are asked; undefined when they can
 * be taken as they are. Faults: an answer to what was not asked (branching included), none to what must be answered,
 * one in another question's shape, one beyond its scale, set, options or length.
 */
export function checkAnswers(questions: readonly Question[], answers: Answers): AnswerFault | undefined {
  const asked = questionsAsked(questions, answers);
  const codes = new Set(asked.map((question) => question.code));
  const extra = Object.keys(answers).find((code) => !codes.has(code));
  if (extra !== undefined) return { question: extra, reason: 'answer-not-asked' };
  for (const question of asked) {
    const reason = faultOf(question, answers[question.code]);
    if (reason) return { question: question.code, reason };
  }
  return undefined;
}

type Reason = AnswerFault['reason'];

function faultOf(question: Question, answer: Answer | undefined): Reason | undefined {
  if (!answer) return question.skippable ? undefined : 'answer-missing';
  if (answer.kind === 'not-applicable') return question.notApplicable ? undefined : 'answer-misfit';
  const fits = fitting(question, answer);
  if (fits === undefined) return 'answer-misfit';
  return fits ? undefined : 'answer-out-of-range';
}

/** Whether the answer lies within what its question offers; undefined: it is not of the question's shape. */
function fitting(question: Question, answer: Answer): boolean | undefined {
  const scale = scaleOf(question);
  if (scale) return answer.kind === 'point' ? answer.value >= scale.min && answer.value <= scale.max : undefined;
  if (answer.kind === 'felt') {
    return question.kind === 'emotions' || question.kind === 'empathy' ? inSet(question, answer.felt) : undefined;
  }
  if (answer.kind === 'pum') return question.kind === 'pum' ? true : undefined;
  if (answer.kind === 'told') {
    return question.kind === 'retelling' ? (answer.people === 0) === (answer.valence === null) : undefined;
  }
  if (answer.kind === 'chosen') {
    const isChoice = question.kind === 'single-choice' || question.kind === 'multiple-choice';
    return isChoice ? offersAll(question, answer.options) : undefined;
  }
  if (answer.kind === 'text') return question.kind === 'comment' ? answer.text.length <= question.longest : undefined;
  if (answer.kind !== 'rated' || question.kind !== 'internal-service') return undefined;
  const rated = Object.keys(answer.units);
  return rated.length > 0 && rated.every((unit) => question.unitIds.includes(unit));
}

function inSet({ emotionSet }: QuestionOf<'emotions' | 'empathy'>, felt: object): boolean {
  const codes: readonly string[] = EMOTION_SETS.find((set) => set.version === emotionSet)?.codes ?? [];
  return Object.keys(felt).every((code) => codes.includes(code));
}

function offersAll(question: QuestionOf<'single-choice' | 'multiple-choice'>, chosen: readonly string[]): boolean {
  const known = new Set(question.options.map((option) => option.code));
  const most = question.kind === 'single-choice' ? 1 : (question.most ?? known.size);
  const distinct = new Set(chosen).size === chosen.length;
  return chosen.length > 0 && chosen.length <= most && distinct && chosen.every((code) => known.has(code));
}
