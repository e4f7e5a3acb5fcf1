/** From the questions to the launch, in the order they are gone through. */
export const STEPS = ['questions', 'audience', 'promise', 'schedule', 'launch'] as const;
export type Step = (typeof STEPS)[number];

/**
 * Where a step is. A plan that is kept has an address of its own; the questions are the survey's, so their address names
 * the wave that they were come from and the way on leads back to it.
 *
 * @param waveId the plan that is kept; null before there is one
 */
export function stepLink(step: Step, surveyId: string, waveId: string | null) {
  const toQuestions = step === 'questions';
  const plan = waveId === null ? 'waves/new' : `waves/${waveId}/plan`;
  const own = toQuestions ? { step: undefined, wave: waveId ?? undefined } : { step, wave: undefined };
  return {
    to: toQuestions ? `/surveys/${surveyId}` : `/surveys/${surveyId}/${plan}`,
    search: (before: object) => ({ ...before, ...own }),
  };
}
