import { SHORT_SET, type Role } from '@unisono/people-core/schema';
import { LIBRARY, type Question, type QuestionKind } from '@unisono/surveys/schema';
import { codesOf, freeCode } from './free-code.ts';
import { isTaken } from './taken-kinds.ts';

const CODES: Readonly<Record<QuestionKind, string>> = {
  emotions: 'felt',
  recommend: 'recommend',
  ease: 'ease',
  expectation: 'expectation',
  pum: 'experience',
  retelling: 'told',
  agreement: 'agreement',
  'single-choice': 'choice',
  'multiple-choice': 'choices',
  comment: 'comment',
  'internal-service': 'service',
  empathy: 'customers-feel',
};

/** These ask the same everywhere, so that the library's wording is a good beginning. */
const WORDED: readonly QuestionKind[] = ['emotions', 'recommend', 'ease', 'expectation', 'pum', 'retelling', 'empathy'];

/** A new question of a kind, worded as in the library where the kind has a usual wording, with a code of its own. */
export function newQuestion(kind: QuestionKind, side: Role, questions: readonly Question[]): Question {
  const made = ofKind(kind, questions);
  const worded = WORDED.includes(kind) && !(made.kind === 'expectation' && made.moment === 'before');
  const known = worded ? fromLibrary(kind, side) : undefined;
  const code = freeCode(known?.code ?? made.code, codesOf(questions));
  return { ...(known ?? made), code, shownWhen: null };
}

/** Whether another one of this kind can be added; of expectation there are two, before and after. */
export function canAdd(kind: QuestionKind, questions: readonly Question[]): boolean {
  return !isTaken(ofKind(kind, questions), questions);
}

function fromLibrary(kind: QuestionKind, side: Role): Question | undefined {
  return LIBRARY.filter((set) => set.side === side)
    .flatMap((set) => set.questions)
    .find((question) => question.kind === kind);
}

function ofKind(kind: QuestionKind, questions: readonly Question[]): Question {
  const common = {
    code: CODES[kind],
    text: { en: '', es: '' },
    hint: null,
    skippable: true,
    notApplicable: false,
    shownWhen: null,
    rotates: false,
  };
  const options = ['option-1', 'option-2'].map((code) => ({ code, text: { en: '', es: '' } }));
  switch (kind) {
    case 'emotions':
    case 'empathy':
      return { ...common, kind, emotionSet: SHORT_SET, view: kind === 'emotions' ? 'wheel' : 'list' };
    case 'expectation': {
      const after = questions.some((question) => question.kind === 'expectation' && question.moment === 'after');
      return { ...common, kind, moment: after ? 'before' : 'after' };
    }
    case 'agreement':
      return { ...common, kind, construct: null, labels: null };
    case 'single-choice':
      return { ...common, kind, options };
    case 'multiple-choice':
      return { ...common, kind, options, most: null };
    case 'comment':
      return { ...common, kind, longest: 2000 };
    case 'internal-service':
      return { ...common, kind, unitIds: [] };
    case 'recommend':
    case 'ease':
    case 'pum':
    case 'retelling':
      return { ...common, kind };
  }
}
