import { emotionsOf, type Language } from '@unisono/people-core/schema';
import type { Question } from './question.schema.ts';
import type { SurveyContent } from './survey-content.schema.ts';

/** A pulse or a piece of feedback is meant to take no longer, in seconds. */
export const AIMED_SECONDS = 60;

/** Silent reading of adults: 238 words a minute in English, 278 in Spanish (Brysbaert 2019). */
const WORDS_A_SECOND: Readonly<Record<Language, number>> = { en: 238 / 60, es: 278 / 60 };

/** One look and one touch. */
const DECIDE = 2.5;
const TOUCH = 1.2;
/** A sentence on a phone. */
const WRITE = 22;

/**
 * How long the longest way through takes, in whole seconds: reading each question and its options, deciding and
 * touching. An estimate for planning; measured times replace it once there are answers.
 * @param asked how many of the questions that rotate are asked at a time; all where it is not given
 */
export function answeringTime(content: SurveyContent, language: Language, asked = Number.POSITIVE_INFINITY): number {
  const seconds = (questions: readonly Question[]) =>
    questions.reduce((sum, question) => sum + reading(question, language) + doing(question), 0);
  const rotating = content.questions.filter((question) => question.rotates);
  const share = rotating.length === 0 ? 0 : Math.min(1, asked / rotating.length);
  const always = content.questions.filter((question) => !question.rotates);
  const said = wordsIn(content.introduction?.[language] ?? '') / WORDS_A_SECOND[language];
  return Math.round(said + seconds(always) + share * seconds(rotating));
}

function reading(question: Question, language: Language): number {
  const options = 'options' in question ? question.options.map((option) => option.text[language]) : [];
  const texts = [question.text[language], question.hint?.[language] ?? '', ...options];
  return texts.reduce((sum, text) => sum + wordsIn(text), 0) / WORDS_A_SECOND[language];
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Of those kinds that are one look and one touch, nothing is said apart. */
function doing(question: Question): number {
  if (question.kind === 'emotions' || question.kind === 'empathy') {
    const shown = emotionsOf(question.emotionSet).length;
    // Every name is looked at; about a quarter of them is touched.
    return DECIDE + 0.6 * shown + TOUCH * (shown / 4);
  }
  if (question.kind === 'pum') return 3 * (DECIDE + TOUCH);
  if (question.kind === 'retelling') return 2 * (DECIDE + TOUCH);
  if (question.kind === 'multiple-choice') return DECIDE + TOUCH * Math.max(1, question.options.length / 2);
  if (question.kind === 'comment') return WRITE;
  if (question.kind === 'internal-service') return question.unitIds.length * (DECIDE + TOUCH);
  return DECIDE + TOUCH;
}
