import type { Role } from '@unisono/people-core/schema';
import { INITIATIVES } from '../story/initiatives.ts';
import { MEETING_UNITS, UNITS, type DemoUnit } from '../story/units.ts';
import { randomOf } from './random.ts';

const QUARTER = 365.25 / 4;
/** Quarters of story, and one more for what the first of them owes to the one before. */
const QUARTERS = 8;
const INSIDE_SHOCK = 3.2;
const OUTSIDE_SHOCK = 1.3;
/** How much of a quarter's mood inside is felt outside in the same quarter, and in the one after. */
const SAME_QUARTER = 0.5;
const NEXT_QUARTER = 0.4;

/** Expected experience score of a unit on a day that lies `daysAgo` before today. */
export type ExpectedLevel = (unit: DemoUnit, role: Role, daysAgo: number) => number;

/**
 * The planted story as a function: where each unit stands today, the drift that led there, moods of whole quarters
 * that begin inside and arrive outside (the association within units), and what the initiatives did. The last
 * quarter has no mood of its own, so that the units stand today where the story says.
 */
export function expectedLevels(seed: number): ExpectedLevel {
  const moods = new Map(UNITS.map((unit, index) => [unit.code, moodsOf(unit, seed + index)]));
  return (unit, role, daysAgo) => {
    const inside = role === 'employee';
    const today = inside ? unit.inside : unit.outside;
    const drift = inside ? unit.insideDrift : unit.outsideDrift;
    const quarter = Math.min(QUARTERS - 2, Math.floor(daysAgo / QUARTER));
    const mood = moods.get(unit.code)?.[role][quarter] ?? 0;
    return today - drift * (daysAgo / QUARTER) + mood + initiativesOn(unit, role, daysAgo);
  };
}

function moodsOf(unit: DemoUnit, seed: number): Record<Role, number[]> {
  const random = randomOf(seed);
  const inside = Array.from({ length: QUARTERS }, (_, quarter) => (quarter === 0 ? 0 : random.normal() * INSIDE_SHOCK));
  const felt = MEETING_UNITS.includes(unit) ? 1 : 0;
  const outside = inside.slice(0, -1).map((mood, quarter) => {
    if (quarter === 0) return 0;
    const before = inside[quarter + 1] ?? 0;
    return felt * (SAME_QUARTER * mood + NEXT_QUARTER * before) + random.normal() * OUTSIDE_SHOCK;
  });
  return { employee: inside, customer: outside };
}

/** Lasting effects are part of where a unit stands today: before they began they are missing. */
function initiativesOn(unit: DemoUnit, role: Role, daysAgo: number): number {
  let sum = 0;
  for (const initiative of INITIATIVES) {
    if (initiative.units.length > 0 && !initiative.units.includes(unit.code)) continue;
    const effect = role === 'employee' ? initiative.insideEffect : initiative.outsideEffect;
    const day = -daysAgo;
    if (initiative.lasting) sum -= day < initiative.fromDay ? effect : 0;
    else if (day >= initiative.fromDay && day <= (initiative.toDay ?? 0)) sum += effect;
  }
  return sum;
}
