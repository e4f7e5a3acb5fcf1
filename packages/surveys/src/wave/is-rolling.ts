import type { WavePlan } from './wave-plan.schema.ts';

/**
 * Whether everybody is asked on a day of their own and the answers gather in one protected wave of the series, which is
 * released by periods. Each day has a wave with its invitations and window; the guard knows the series alone.
 */
export function isRolling({ mode, schedule }: Pick<WavePlan, 'mode' | 'schedule'>): boolean {
  return mode === 'confidential' && schedule.recurrence.kind === 'after';
}

/** The same of a row `wave`: of the series and of its days. */
export const ROLLING = `(wave.plan ->> 'mode' = 'confidential'
  and wave.plan #>> '{schedule,recurrence,kind}' = 'after')`;
