import type { Language } from '@unisono/people-core/schema';
import {
  AIMED_SECONDS,
  answeringTime,
  findContentFault,
  surveyWarnings,
  type ContentFault,
  type SurveyContent,
} from '@unisono/surveys/schema';
import { placeOf, type FieldPlace } from './field-id.ts';

/** How long it takes, and what would shorten it. */
export interface Length {
  readonly seconds: number;
  readonly comments: number;
  readonly commentSeconds: number;
  /** How many of those that take turns can be asked at a time within the aim. */
  readonly turns: { readonly asked: number; readonly count: number; readonly seconds: number } | undefined;
  /** Agreements that could take turns. */
  readonly couldTurn: readonly number[];
}

/** Something to look at, gathered so that an author repairs it in one go. */
export type Check =
  | { readonly kind: 'fault'; readonly reason: ContentFault['reason']; readonly at: FieldPlace }
  | { readonly kind: 'no-questions' }
  | { readonly kind: 'text-missing'; readonly language: Language; readonly at: readonly FieldPlace[] }
  | { readonly kind: 'too-few-options'; readonly at: FieldPlace }
  | { readonly kind: 'double-barrelled'; readonly at: FieldPlace }
  | ({ readonly kind: 'too-long' } & Length);

/** Those that must be changed before a launch. */
export function mustChange({ kind }: Check): boolean {
  return kind !== 'double-barrelled' && kind !== 'too-long';
}

/** Everything to look at before a launch: what must change first, then the rest in the order of the survey. */
export function checksOf(content: SurveyContent): Check[] {
  const fault = findContentFault(content);
  const warnings = surveyWarnings(content);
  const missing = content.languages.flatMap((language): Check[] => {
    const at = warnings.flatMap((warning) =>
      warning.reason === 'text-missing' && warning.language === language ? [placeOf(warning.field, language)] : [],
    );
    return at.length === 0 ? [] : [{ kind: 'text-missing', language, at }];
  });
  const doubled = new Set<string>();
  const others = warnings.flatMap((warning): Check[] => {
    if (warning.reason === 'no-questions') return [{ kind: 'no-questions' }];
    if (warning.reason === 'too-few-options') return [{ kind: 'too-few-options', at: placeOf(warning.field) }];
    if (warning.reason === 'too-long') return [{ kind: 'too-long', ...lengthOf(content) }];
    if (warning.reason !== 'double-barrelled' || doubled.has(warning.field)) return [];
    doubled.add(warning.field);
    return [{ kind: 'double-barrelled', at: placeOf(warning.field, warning.language) }];
  });
  const all: Check[] = [
    ...(fault ? [{ kind: 'fault', reason: fault.reason, at: placeOf(fault.field) } as const] : []),
    ...missing,
    ...others,
  ];
  return [...all.filter(mustChange), ...all.filter((check) => !mustChange(check))];
}

/** Whether a check concerns the question at this place. */
export function concerns(check: Check, index: number): boolean {
  if (!('at' in check)) return false;
  return 'place' in check.at ? check.at.place === index : check.at.some(({ place }) => place === index);
}

/** The longest way through, in the language in which it is longest. */
export function lengthOf(content: SurveyContent): Length {
  const { questions } = content;
  const comments = questions.filter(({ kind }) => kind === 'comment').length;
  const without = { ...content, questions: questions.filter(({ kind }) => kind !== 'comment') };
  const seconds = longest(content);
  return {
    seconds,
    comments,
    commentSeconds: seconds - longest(without),
    turns: turnsWithinAim(content),
    couldTurn: couldTurn(content),
  };
}

function longest(content: SurveyContent, asked?: number): number {
  return Math.max(...content.languages.map((language) => answeringTime(content, language, asked)));
}

function turnsWithinAim(content: SurveyContent): Length['turns'] {
  const count = content.questions.filter(({ rotates }) => rotates).length;
  for (let asked = count - 1; asked >= 1; asked--) {
    const seconds = longest(content, asked);
    if (seconds <= AIMED_SECONDS) return { asked, count, seconds };
  }
  return undefined;
}

/** Few would not be worth it; one that others look at must always be asked. */
const WORTH_IT = 3;

function couldTurn({ questions }: SurveyContent): number[] {
  const looked = new Set(questions.flatMap(({ shownWhen }) => shownWhen?.tests.map(({ question }) => question) ?? []));
  const open = [...questions.entries()].flatMap(([index, { kind, rotates, shownWhen, code }]) =>
    kind === 'agreement' && !rotates && shownWhen === null && !looked.has(code) ? [index] : [],
  );
  return open.length < WORTH_IT ? [] : open;
}
