import type { Language } from '@unisono/people-core/schema';
import { describe, expect, test } from 'vitest';
import { answeringTime } from '../survey/answering-time.ts';
import { findContentFault } from '../survey/find-content-fault.ts';
import { surveyContent, type SurveyContent } from '../survey/survey-content.schema.ts';
import { surveyWarnings } from '../survey/survey-warnings.ts';
import { LIBRARY } from './library.ts';
import { QUESTION_SETS, type QuestionSet } from './question-set.ts';

const contentOf = (set: QuestionSet): SurveyContent => ({
  title: set.title,
  introduction: null,
  languages: ['en', 'es'],
  layout: 'one-by-one',
  questions: [...set.questions],
});

test('every set that is promised is there, once', () => {
  expect(LIBRARY.map((set) => set.code)).toEqual(QUESTION_SETS);
});

describe.each(LIBRARY)('$code', (set) => {
  test('is a survey as it stands, written in both languages, with no question that asks two things', () => {
    expect(surveyContent.parse(contentOf(set))).toEqual(contentOf(set));
    expect(findContentFault(set)).toBeUndefined();
    const found = surveyWarnings(contentOf(set)).filter(({ reason }) => reason !== 'too-long');
    // Which units serve which is for the author to say.
    expect(found.map(({ reason }) => reason)).toEqual(set.code === 'internal-service' ? ['too-few-options'] : []);
  });

  test.each<Language>(['en', 'es'])('takes at most a minute and a half in %s', (language) => {
    expect(answeringTime(contentOf(set), language, 4)).toBeLessThan(90);
  });
});
