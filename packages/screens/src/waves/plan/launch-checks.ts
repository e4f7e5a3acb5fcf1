import type { WavePlan, WavePreview } from '@unisono/surveys/schema';
import type { Step } from '../step-link.ts';

/** Something to know before a launch; `bad` must change first, `warn` is advice. */
export interface LaunchCheck {
  readonly tone: 'bad' | 'warn' | 'good';
  /** A key of the texts under `launch`. */
  readonly words:
    | 'asks'
    | 'asksLink'
    | 'asksEach'
    | 'nobody'
    | 'nobodyMailed'
    | 'toFew'
    | 'toFewProtected'
    | 'secondPerson'
    | 'over'
    | 'unfinished'
    | 'long'
    | 'doubled'
    | 'held'
    | 'heldNobody'
    | 'tooMany'
    | 'groupsFit';
  readonly values: CheckValues;
  /** Where it is repaired. */
  readonly step?: Exclude<Step, 'launch'>;
}

/** What the words may name. */
interface CheckValues {
  readonly count: number;
  readonly seconds: number;
  readonly people: number;
  readonly minimum: number;
  readonly groups: number;
  readonly beyond: number;
  readonly k: number;
}

const NOTHING: CheckValues = { count: 0, seconds: 0, people: 0, minimum: 0, groups: 0, beyond: 0, k: 0 };

/** What a launch would do and what stands in its way, what must change first. */
export function launchChecks(plan: WavePlan, preview: WavePreview): LaunchCheck[] {
  const checks = [
    ...surveyChecks(preview),
    ...windowChecks(preview),
    ...audienceChecks(plan, preview),
    ...secondPersonChecks(preview),
    ...contactChecks(preview),
    ...breakdownChecks(plan, preview),
  ];
  const order = ['bad', 'warn', 'good'];
  return checks.toSorted((one, other) => order.indexOf(one.tone) - order.indexOf(other.tone));
}

function surveyChecks({ warnings }: WavePreview): LaunchCheck[] {
  const blocking = warnings.filter(({ blocks }) => blocks).length;
  const doubled = new Set(warnings.filter(({ reason }) => reason === 'double-barrelled').map(({ field }) => field))
    .size;
  const long = warnings.find((warning) => warning.reason === 'too-long');
  return [
    ...check(blocking > 0, {
      tone: 'bad',
      words: 'unfinished',
      values: { ...NOTHING, count: blocking },
      step: 'questions',
    }),
    ...check(doubled > 0, {
      tone: 'warn',
      words: 'doubled',
      values: { ...NOTHING, count: doubled },
      step: 'questions',
    }),
    ...(long
      ? check(true, { tone: 'warn', words: 'long', values: { ...NOTHING, seconds: long.seconds }, step: 'questions' })
      : []),
  ];
}

function windowChecks({ upcoming }: WavePreview): LaunchCheck[] {
  return check(upcoming.length === 0, { tone: 'bad', words: 'over', values: NOTHING, step: 'schedule' });
}

function audienceChecks(plan: WavePlan, preview: WavePreview): LaunchCheck[] {
  const { people, contacts } = preview;
  if (!plan.channels.includes('email')) return check(true, { tone: 'good', words: 'asksLink', values: NOTHING });
  // A recurring wave is judged each time it comes round; only once is now.
  if (plan.schedule.recurrence.kind === 'after') {
    return check(true, { tone: 'good', words: 'asksEach', values: { ...NOTHING, count: people } });
  }
  const onlyOnce = plan.schedule.recurrence.kind === 'once';
  const tone = onlyOnce ? 'bad' : 'warn';
  const least = preview.protection?.least ?? plan.minimumAudience;
  const toFew = least > plan.minimumAudience ? 'toFewProtected' : 'toFew';
  if (people === 0) return check(true, { tone, words: 'nobody', values: NOTHING, step: 'audience' });
  if (people < least) {
    return check(true, { tone, words: toFew, values: { ...NOTHING, people, minimum: least }, step: 'audience' });
  }
  // Whom the limits hold back gets no mail; with an open link beside it they can still answer.
  const reached = contacts?.allowed ?? people;
  if (reached === 0) return check(true, { tone: 'warn', words: 'nobodyMailed', values: NOTHING });
  return check(true, { tone: 'good', words: 'asks', values: { ...NOTHING, count: reached } });
}

/** Nothing repairs it: somebody else launches. */
function secondPersonChecks({ protection }: WavePreview): LaunchCheck[] {
  return check(protection?.secondPersonNeeded === true, { tone: 'bad', words: 'secondPerson', values: NOTHING });
}

function contactChecks({ contacts }: WavePreview): LaunchCheck[] {
  if (contacts === null) return [];
  const held = contacts.heldBack.length > 0;
  return check(true, { tone: held ? 'warn' : 'good', words: held ? 'held' : 'heldNobody', values: NOTHING });
}

function breakdownChecks(plan: WavePlan, { breakdown }: WavePreview): LaunchCheck[] {
  const { groups, beyond, tooMany } = breakdown;
  if (plan.mode === 'identified' || groups === 0) return [];
  const values = { ...NOTHING, groups, beyond, k: plan.k };
  return tooMany
    ? check(true, { tone: 'warn', words: 'tooMany', values, step: 'promise' })
    : check(true, { tone: 'good', words: 'groupsFit', values });
}

function check(holds: boolean, what: LaunchCheck): LaunchCheck[] {
  return holds ? [what] : [];
}
