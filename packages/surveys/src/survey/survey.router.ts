import { procedure, router } from '@unisono/rpc/server';
import { archiveSurvey } from './archive-survey.ts';
import { createSurvey } from './create-survey.ts';
import { duplicateSurvey } from './duplicate-survey.ts';
import { editSurvey } from './edit-survey.ts';
import { findSurvey, listSurveys } from './list-surveys.ts';
import { restoreSurvey } from './restore-survey.ts';
import { canUseSurveys } from './survey.policy.ts';
import { createSurveyInput, editSurveyInput, listSurveysInput, surveyIdInput } from './survey.schema.ts';

/** The builder's. HR reaches surveys of employees, marketing those of customers. */
export const surveyRouter = router({
  list: procedure(canUseSurveys)
    .input(listSurveysInput)
    .query(({ ctx, input }) => listSurveys(ctx, input)),
  find: procedure(canUseSurveys)
    .input(surveyIdInput)
    .query(({ ctx, input }) => findSurvey(ctx, input)),
  create: procedure(canUseSurveys)
    .input(createSurveyInput)
    .mutation(({ ctx, input }) => createSurvey(ctx, input)),
  edit: procedure(canUseSurveys)
    .input(editSurveyInput)
    .mutation(({ ctx, input }) => editSurvey(ctx, input)),
  duplicate: procedure(canUseSurveys)
    .input(surveyIdInput)
    .mutation(({ ctx, input }) => duplicateSurvey(ctx, input)),
  archive: procedure(canUseSurveys)
    .input(surveyIdInput)
    .mutation(({ ctx, input }) => archiveSurvey(ctx, input)),
  restore: procedure(canUseSurveys)
    .input(surveyIdInput)
    .mutation(({ ctx, input }) => restoreSurvey(ctx, input)),
});
