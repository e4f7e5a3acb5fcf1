import { addDays, SHORT_SET, type Day, type Language, type Role } from '@unisono/people-core/schema';
import type { MomentInput } from '@unisono/people-core/server';
import { COMMENTS, toneOf } from '../story/comments.ts';
import { PULSE, touchpointsOf } from '../story/touchpoints.ts';
import type { DemoPerson, DemoTie } from './demo-person.ts';
import type { ExpectedLevel } from './expected-level.ts';
import { feelingAt } from './felt.ts';
import { STORY_DAYS } from './generate-people.ts';
import { toldAfter } from './told-after.ts';
import { randomOf, type Random } from './random.ts';

const MONTH = STORY_DAYS / 18;
/** Points by which one moment differs from the next of the same person. */
const NOISE: Readonly<Record<Role, number>> = { employee: 12, customer: 15 };
/** Visits in eighteen months: few customers come often, with a long tail. */
const VISITS = { scale: 1.05, exponent: 1.6, most: 40 };
const COMMENTS_PER_MOMENT = 0.035;

/** What decides the moments of a story. */
export interface MomentPlan {
  readonly today: Day;
  /** Of the organisation, for touchpoints; people write in their own. */
  readonly language: Language;
  readonly level: ExpectedLevel;
  readonly seed: number;
}

/** Everything that the people of the demo lived and told, person by person, ending today. */
export function* generateMoments(people: readonly DemoPerson[], plan: MomentPlan): Generator<MomentInput> {
  const random = randomOf(plan.seed);
  const days = Array.from({ length: STORY_DAYS + 1 }, (_, daysAgo) => addDays(plan.today, -daysAgo));
  for (const person of people) {
    let count = 0;
    for (const tie of person.ties) {
      const told = tie.role === 'employee' ? pulses(tie, plan.level, random) : visits(tie, random);
      for (const daysAgo of told) {
        count += 1;
        const day = days[daysAgo] ?? plan.today;
        yield { externalId: `${person.input.externalId}-${count}`, day, ...moment(person, tie, daysAgo, plan, random) };
      }
    }
  }
}

/** One pulse a month is answered or not; where people feel worse, fewer answer. */
function* pulses(tie: DemoTie, level: ExpectedLevel, random: Random): Generator<number> {
  for (let month = 0; month < 18; month += 1) {
    const daysAgo = Math.floor((month + random.uniform()) * MONTH);
    const employed = daysAgo < tie.sinceDaysAgo && daysAgo > (tie.untilDaysAgo ?? -1);
    const willing = 0.6 + (level(tie.unit, 'employee', daysAgo) - 60) / 100;
    if (employed && random.chance(willing)) yield daysAgo;
  }
}

function* visits(tie: DemoTie, random: Random): Generator<number> {
  const span = Math.min(tie.sinceDaysAgo, STORY_DAYS);
  const usual = Math.min(VISITS.most, VISITS.scale * random.powerLaw(VISITS.exponent));
  const count = Math.floor((usual * span) / STORY_DAYS + random.uniform());
  for (let visit = 0; visit < count; visit += 1) yield random.whole(span);
}

function moment(
  { input, language, disposition }: DemoPerson,
  { role, unit }: DemoTie,
  daysAgo: number,
  plan: MomentPlan,
  random: Random,
): Omit<MomentInput, 'externalId' | 'day'> {
  const lived = plan.level(unit, role, daysAgo) + disposition + random.normal() * NOISE[role];
  const { felt, pleasant, unpleasant } = feelingAt(lived, role, random);
  const experience = 50 + 10 * (pleasant - unpleasant);
  const comments = random.chance(COMMENTS_PER_MOMENT)
    ? [{ question: 'why', text: random.pick(COMMENTS[language][role][toneOf(experience)]) }]
    : [];
  return {
    person: input.externalId,
    role,
    touchpoint: role === 'employee' ? PULSE[plan.language] : random.pick(touchpointsOf(unit, plan.language)),
    emotionSet: SHORT_SET,
    felt,
    ...toldAfter(role, { pleasant, unpleasant }, random),
    ...(comments.length > 0 ? { comments } : {}),
  };
}
