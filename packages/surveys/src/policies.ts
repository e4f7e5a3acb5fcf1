import type { Policy } from '@unisono/rpc/server';
import { canAnswer } from './respond/respond.policy.ts';
import { canReadFeedbackResults, canReadPulseResults, canReadResults } from './result/result.policy.ts';
import { canManageFeedback, canManagePulses, canUseSurveys } from './survey/survey.policy.ts';

/** What this room lets people do, for the abilities that screens are sent. */
export const surveysPolicies: readonly Policy[] = [
  canUseSurveys,
  canManagePulses,
  canManageFeedback,
  canReadResults,
  canReadPulseResults,
  canReadFeedbackResults,
  canAnswer,
];
