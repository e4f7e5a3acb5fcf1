import { SMALLEST_K, type WavePlan } from '@unisono/surveys/schema';

/** Which field of a plan is wrong, by the key of its message in `problems`. */
export type PlanProblem =
  | 'units'
  | 'filters'
  | 'k'
  | 'minimum'
  | 'day'
  | 'lastDay'
  | 'times'
  | 'days'
  | 'after'
  | 'afterAnonymous'
  | 'channels'
  | 'asked';

/** Which step a problem is repaired in. */
export const STEP_OF_PROBLEM = {
  units: 'audience',
  filters: 'audience',
  k: 'promise',
  minimum: 'promise',
  day: 'schedule',
  lastDay: 'schedule',
  times: 'schedule',
  days: 'schedule',
  after: 'schedule',
  afterAnonymous: 'schedule',
  channels: 'schedule',
  asked: 'schedule',
} as const satisfies Record<PlanProblem, string>;

interface Needs {
  /** Whether the account covers only a part, so that units must be named. */
  readonly units: boolean;
}

/** What the server would not take of a plan, in the order of the steps. */
export function planProblems(plan: WavePlan, needs: Needs): PlanProblem[] {
  const { schedule, channels, mode } = plan;
  const { recurrence } = schedule;
  const wrong: Record<PlanProblem, boolean> = {
    units: needs.units && plan.unitIds.length === 0,
    filters: plan.filters.some(({ values }) => values.length === 0),
    k: !isWhole(plan.k, SMALLEST_K, 1000),
    minimum: !isWhole(plan.minimumAudience, 1, 1_000_000),
    day: (recurrence.kind === 'once' ? recurrence.day : recurrence.firstDay) === '',
    lastDay: recurrence.kind !== 'once' && recurrence.lastDay !== null && recurrence.lastDay < recurrence.firstDay,
    times:
      schedule.opensAt === '' ||
      schedule.closesAt === '' ||
      (schedule.days === 0 && schedule.closesAt <= schedule.opensAt),
    days: !isWhole(schedule.days, 0, 90),
    after: recurrence.kind === 'after' && !isWhole(recurrence.days, 0, 730),
    // Asked each on their own day, too few are asked at a time for a cell; confidential answers gather over a month.
    afterAnonymous: recurrence.kind === 'after' && mode === 'anonymous',
    channels: channels.length === 0 || (mode === 'anonymous' && channels.includes('link')),
    asked: plan.asked !== null && !isWhole(plan.asked, 1, 100),
  };
  return (Object.keys(wrong) as PlanProblem[]).filter((problem) => wrong[problem]);
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
