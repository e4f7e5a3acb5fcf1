import { LANGUAGES } from '@unisono/people-core/schema';
import { z } from 'zod';
import { localText } from './local-text.schema.ts';
import { question } from './question.schema.ts';

/** Everything a respondent meets of a survey: what a version keeps, and freezes when it is launched. */
export const surveyContent = z.strictObject({
  title: localText(120),
  /** Said before the first question. */
  introduction: localText(1000).nullable(),
  /** Those that respondents choose from; every text must be there in each of them before a launch. */
  languages: z
    .array(z.enum(LANGUAGES))
    .min(1)
    .refine((languages) => new Set(languages).size === languages.length, 'twice'),
  layout: z.enum(['one-by-one', 'all-at-once']),
  /** In the order they are asked. */
  questions: z.array(question).max(100),
});
export type SurveyContent = z.infer<typeof surveyContent>;
