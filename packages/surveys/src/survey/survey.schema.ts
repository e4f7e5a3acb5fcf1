import { ROLES, type Role } from '@unisono/people-core/schema';
import { z } from 'zod';
import { QUESTION_SETS } from '../library/question-set.ts';
import { surveyContent, type SurveyContent } from './survey-content.schema.ts';
import type { SurveyWarning } from './survey-warnings.ts';

export const surveyIdInput = z.strictObject({ surveyId: z.uuid() });
export type SurveyIdInput = z.infer<typeof surveyIdInput>;

export const createSurveyInput = z.strictObject({
  side: z.enum(ROLES),
  /** The part of the organisation it is for; null: the whole. */
  unitId: z.uuid().nullable(),
  /** What it asks: written anew, or a set of the library to begin with. */
  from: z.union([z.strictObject({ content: surveyContent }), z.strictObject({ questionSet: z.enum(QUESTION_SETS) })]),
});
export type CreateSurveyInput = z.infer<typeof createSurveyInput>;

export const editSurveyInput = z.strictObject({
  surveyId: z.uuid(),
  /** That of the version that was edited: another one is a conflict, never overwritten. */
  revision: z.int().min(1),
  content: surveyContent,
});
export type EditSurveyInput = z.infer<typeof editSurveyInput>;

export const listSurveysInput = z.strictObject({
  side: z.enum(ROLES),
  archived: z.boolean().default(false),
});
export type ListSurveysInput = z.infer<typeof listSurveysInput>;

/** A survey in a list; instants are ISO 8601. */
export interface SurveySummary {
  readonly id: string;
  readonly side: Role;
  readonly unitId: string | null;
  readonly title: SurveyContent['title'];
  readonly questions: number;
  readonly version: number;
  /** When its last version was launched first; null: it may still change. */
  readonly launchedAt: string | null;
  readonly changedAt: string;
  readonly archivedAt: string | null;
  /** Whether the reader may edit and launch it. */
  readonly editable: boolean;
}

/** A survey as its builder shows it: the last version. */
export interface Survey extends SurveySummary {
  readonly revision: number;
  readonly content: SurveyContent;
  readonly warnings: readonly SurveyWarning[];
  /** Seconds that the longest way through takes, in each of its languages. */
  readonly seconds: Readonly<Partial<Record<'en' | 'es', number>>>;
}
