import type { Language } from '@unisono/people-core/schema';
import { AIMED_SECONDS, answeringTime } from './answering-time.ts';
import { isDoubleBarrelled } from './double-barrelled.ts';
import type { LocalText } from './local-text.schema.ts';
import type { Question } from './question.schema.ts';
import type { SurveyContent } from './survey-content.schema.ts';

/** Something to look at before a launch; `blocks`: it must change first. `field` is a path into the content. */
export type SurveyWarning =
  | { readonly reason: 'no-questions'; readonly blocks: true; readonly field: 'questions' }
  | { readonly reason: 'text-missing'; readonly blocks: true; readonly field: string; readonly language: Language }
  | { readonly reason: 'too-few-options'; readonly blocks: true; readonly field: string }
  | { readonly reason: 'too-long'; readonly blocks: false; readonly field: 'questions'; readonly seconds: number }
  | {
      readonly reason: 'double-barrelled';
      readonly blocks: false;
      readonly field: string;
      readonly language: Language;
    };

/** What hinders a launch, and what a careful author would look at again, in the order of the survey. */
export function surveyWarnings(content: SurveyContent, asked?: number): SurveyWarning[] {
  const seconds = Math.max(...content.languages.map((language) => answeringTime(content, language, asked)));
  return [
    ...missing('title', content.title, content.languages),
    ...(content.introduction ? missing('introduction', content.introduction, content.languages) : []),
    ...(content.questions.length === 0
      ? [{ reason: 'no-questions', blocks: true, field: 'questions' } as const]
      : content.questions.flatMap((question, index) => ofQuestion(question, `questions.${index}`, content.languages))),
    ...(seconds > AIMED_SECONDS ? [{ reason: 'too-long', blocks: false, field: 'questions', seconds } as const] : []),
  ];
}

function ofQuestion(question: Question, at: string, languages: readonly Language[]): SurveyWarning[] {
  const options = 'options' in question ? question.options : [];
  const labels = question.kind === 'agreement' ? (question.labels ?? []) : [];
  return [
    ...missing(`${at}.text`, question.text, languages),
    ...(question.hint ? missing(`${at}.hint`, question.hint, languages) : []),
    ...options.flatMap((option, index) => missing(`${at}.options.${index}.text`, option.text, languages)),
    ...labels.flatMap((label, index) => missing(`${at}.labels.${index}`, label, languages)),
    ...tooFewOptions(question, at),
    ...(question.kind === 'comment' ? [] : doubled(question, at, languages)),
  ];
}

function missing(field: string, text: LocalText, languages: readonly Language[]): SurveyWarning[] {
  return languages
    .filter((language) => text[language] === '')
    .map((language) => ({ reason: 'text-missing', blocks: true, field, language }));
}

function tooFewOptions(question: Question, at: string): SurveyWarning[] {
  if ('options' in question && question.options.length < 2) {
    return [{ reason: 'too-few-options', blocks: true, field: `${at}.options` }];
  }
  if (question.kind === 'internal-service' && question.unitIds.length === 0) {
    return [{ reason: 'too-few-options', blocks: true, field: `${at}.unitIds` }];
  }
  return [];
}

function doubled(question: Question, at: string, languages: readonly Language[]): SurveyWarning[] {
  return languages
    .filter((language) => isDoubleBarrelled(question.text[language], language))
    .map((language) => ({ reason: 'double-barrelled', blocks: false, field: `${at}.text`, language }));
}
