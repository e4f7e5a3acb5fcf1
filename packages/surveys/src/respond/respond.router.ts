import { openProcedure, router } from '@unisono/rpc/server';
import { readQuestions } from './read-questions.ts';
import { canAnswer } from './respond.policy.ts';
import { readQuestionsInput, submitAnswersInput } from './respond.schema.ts';
import { submitAnswers } from './submit-answers.ts';

/** The respondent's page. The secret travels in the body of a POST, never in an address that a log would keep. */
export const respondRouter = router({
  read: openProcedure(canAnswer)
    .input(readQuestionsInput)
    .mutation(({ ctx, input }) => readQuestions(ctx, input)),
  submit: openProcedure(canAnswer)
    .input(submitAnswersInput)
    .mutation(({ ctx, input }) => submitAnswers(ctx, input)),
});
