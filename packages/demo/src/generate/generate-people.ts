import { addDays, type Day } from '@unisono/people-core/schema';
import type { PersonInput } from '@unisono/people-core/server';
import { FAMILY_NAMES, GIVEN_NAMES } from '../story/names.ts';
import { MEETING_UNITS, UNITS, type DemoUnit } from '../story/units.ts';
import type { DemoPerson, DemoTie } from './demo-person.ts';
import { randomOf, type Random } from './random.ts';

/** Days of story: eighteen months. */
export const STORY_DAYS = 548;
/** People who are employed here and buy here, too. */
const BOTH = 60;
/** Who left in these eighteen months, for each hundred who are here today. */
const LEFT_PER_HUNDRED = 8;
const EMPLOYEE_SPREAD = 8;
const CUSTOMER_SPREAD = 9;
const JOBS = ['Sales assistant', 'Sales assistant', 'Sales assistant', 'Cashier', 'Stock', 'Team lead'] as const;

/** All people of the demo, in a fixed order: employees by unit, those who left, then customers by unit. */
export function generatePeople(today: Day, seed: number): DemoPerson[] {
  const random = randomOf(seed);
  const employees = UNITS.flatMap((unit) => Array.from({ length: unit.employees }, () => employment(unit, random)));
  const left = UNITS.flatMap((unit) =>
    Array.from({ length: Math.round((unit.employees * LEFT_PER_HUNDRED) / 100) }, () => endedEmployment(unit, random)),
  );
  const customers = UNITS.flatMap((unit) => Array.from({ length: unit.customers }, () => custom(unit, random)));
  // Every thirty-third employee is one of the customers, who are counted once.
  const alsoBuy = employees.map((tie, index) =>
    index % 33 === 0 && index / 33 < BOTH ? [tie, custom(random.pick(MEETING_UNITS), random)] : [tie],
  );
  const buyers = customers.slice(0, customers.length - BOTH);
  const employed = [...alsoBuy, ...left.map((tie) => [tie])].map((ties, index) =>
    person(`E${String(index + 1).padStart(5, '0')}`, ties, today, random),
  );
  const served = buyers.map((tie, index) => person(`C${String(index + 1).padStart(6, '0')}`, [tie], today, random));
  return [...employed, ...served];
}

function employment(unit: DemoUnit, random: Random): DemoTie {
  const recent = random.chance(0.22);
  const sinceDaysAgo = recent ? 1 + random.whole(STORY_DAYS) : STORY_DAYS + random.whole(3600);
  return { role: 'employee', unit, sinceDaysAgo, untilDaysAgo: null };
}

function endedEmployment(unit: DemoUnit, random: Random): DemoTie {
  const untilDaysAgo = random.whole(STORY_DAYS);
  return { role: 'employee', unit, sinceDaysAgo: untilDaysAgo + 60 + random.whole(1800), untilDaysAgo };
}

function custom(unit: DemoUnit, random: Random): DemoTie {
  const sinceDaysAgo = random.chance(0.35) ? 1 + random.whole(STORY_DAYS) : STORY_DAYS + random.whole(2000);
  return { role: 'customer', unit, sinceDaysAgo, untilDaysAgo: null };
}

function person(number: string, ties: readonly DemoTie[], today: Day, random: Random): DemoPerson {
  const employed = ties.some(({ role }) => role === 'employee');
  const language = random.chance(0.88) ? 'es' : 'en';
  const name = `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)} ${random.pick(FAMILY_NAMES)}`;
  const age = employed ? 19 + random.whole(45) : 18 + random.whole(66);
  const input: PersonInput = {
    externalId: number,
    name,
    language,
    birthDay: addDays(today, -Math.floor((age + random.uniform()) * 365.25)),
    identities: ties.map(({ role }) =>
      role === 'employee'
        ? { kind: 'employee-number', value: number }
        : { kind: 'customer-number', value: number.replace('E', 'CE') },
    ),
    relationships: ties.map(({ role, unit, sinceDaysAgo, untilDaysAgo }) => ({
      role,
      unit: unit.code,
      from: addDays(today, -sinceDaysAgo),
      ...(untilDaysAgo === null ? {} : { to: addDays(today, -untilDaysAgo) }),
      ...(role === 'employee'
        ? { attributes: { job: random.pick(JOBS) } }
        : { attributes: { club: random.chance(0.4) } }),
    })),
  };
  const disposition = random.normal() * (employed ? EMPLOYEE_SPREAD : CUSTOMER_SPREAD);
  return { input, language, ties, disposition };
}
