import type { Wave } from '../wave/wave.schema.ts';
import type { ResultWave } from './result.schema.ts';

/** What readers of results get of a wave: not how it was planned. */
export function presentResultWave({ plan, ...wave }: Wave): ResultWave {
  return {
    id: wave.id,
    surveyId: wave.surveyId,
    side: wave.side,
    title: wave.title,
    state: wave.state,
    mode: plan.mode,
    k: plan.k,
    attributes: plan.attributes,
    day: wave.day,
    opensAt: wave.opensAt,
    closesAt: wave.closesAt,
    closedAt: wave.closedAt,
    invited: wave.invited,
    answered: wave.answered,
  };
}
