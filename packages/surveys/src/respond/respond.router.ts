import { openProcedure, router } from '@unisono/rpc/server';
import { readQuestions } from './read-questions.ts';
import { drawSignature } from './draw-signature.ts';
import { readReceiptStory } from './read-receipt-story.ts';
import { canAnswer } from './respond.policy.ts';
import {
  drawSignatureInput,
  readQuestionsInput,
  readReceiptInput,
  submitAnswersInput,
  submitSealedInput,
} from './respond.schema.ts';
import { submitAnswers } from './submit-answers.ts';
import { submitSealedAnswers } from './submit-sealed-answers.ts';

/** The respondent's page. The secret travels in the body of a POST, never in an address that a log would keep. */
export const respondRouter = router({
  read: openProcedure(canAnswer)
    .input(readQuestionsInput)
    .mutation(({ ctx, input }) => readQuestions(ctx, input)),
  submit: openProcedure(canAnswer)
    .input(submitAnswersInput)
    .mutation(({ ctx, input }) => submitAnswers(ctx, input)),
  draw: openProcedure(canAnswer)
    .input(drawSignatureInput)
    .mutation(({ ctx, input }) => drawSignature(ctx, input)),
  submitSealed: openProcedure(canAnswer)
    .input(submitSealedInput)
    .mutation(({ ctx, input }) => submitSealedAnswers(ctx, input)),
  receipt: openProcedure(canAnswer)
    .input(readReceiptInput)
    .mutation(({ ctx, input }) => readReceiptStory(ctx, input)),
});
