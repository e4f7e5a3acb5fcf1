import { addDays, type Role } from '@unisono/people-core/schema';
import { attributeVariants, NUMBER_IN_TEXT } from '../rule/attribute-values.ts';
import { birthdaysWithin, yearsBefore } from '../rule/birth-day.ts';
import type { RuleInPart } from '../rule/compile-rule.ts';
import type { AttributeTest, Bound, Past, Rule, SimpleRule } from '../rule/rule.schema.ts';
import { lastDay, personOf, TODAY, unitsUnder, type World } from './some-world.ts';

const OWN_PURPOSES = { customer: ['customer-listening', 'marketing'], employee: ['employee-listening'] };

interface Asked {
  readonly world: World;
  readonly side: Role;
  readonly segments: ReadonlyMap<string, RuleInPart>;
}

/** Everybody of a segment, the plain way: each person, each rule, over lists. */
export function peopleIn(segment: RuleInPart, asked: Asked): string[] {
  const { world, side } = asked;
  const known = world.ties.filter((tie) => tie.role === side && isIn(tie.unit, segment.unitId));
  const people = new Set(known.map((tie) => personOf(world, tie.record)));
  return [...people].filter((person) => holdsFor(person, segment.rule, segment.unitId, asked)).sort();
}

function isIn(unit: string, part: string | null): boolean {
  return part === null || unitsUnder([part]).has(unit);
}

function holdsFor(person: string, rule: Rule, part: string | null, asked: Asked): boolean {
  const holds =
    'of' in rule
      ? rule.about === 'all'
        ? rule.of.every((each) => holdsFor(person, each, part, asked))
        : rule.of.some((each) => holdsFor(person, each, part, asked))
      : simplyHolds(person, rule, part, asked);
  return rule.not ? !holds : holds;
}

function simplyHolds(person: string, rule: SimpleRule, part: string | null, asked: Asked): boolean {
  const { world, side } = asked;
  const own = <Row extends { record: number }>(rows: readonly Row[]) =>
    rows.filter((row) => personOf(world, row.record) === person);
  const ties = own(world.ties).filter((tie) => tie.role === side && isIn(tie.unit, part));
  const standing = ties.filter((tie) => (tie.from ?? TODAY) <= TODAY && (lastDay(tie) ?? addDays(TODAY, 1)) > TODAY);
  const record = world.people[[0, 1, 2, 3, 4, 5].find((number) => personOf(world, number) === person) ?? 0];
  switch (rule.about) {
    case 'standing':
      return standing.length > 0;
    case 'unit':
      return standing.some((tie) => unitsUnder(rule.unitIds).has(tie.unit));
    case 'began':
      return standing.some((tie) => tie.from !== null && isPast(tie.from, rule.past));
    case 'ended':
      return ties.some((tie) => (lastDay(tie) ?? '9') <= TODAY && isPast(lastDay(tie) ?? '9', rule.past));
    case 'attribute':
      return standing.some((tie) => passes(tie.attributes, rule.name, rule.test));
    case 'language':
      return ties.length > 0 && rule.languages.includes(record?.language ?? '');
    case 'age': {
      if (ties.length === 0 || !record?.birthDay) return false;
      return rule.test.is === 'least'
        ? record.birthDay <= yearsBefore(TODAY, rule.test.value)
        : record.birthDay > yearsBefore(TODAY, rule.test.value + 1);
    }
    case 'birthday':
      return ties.length > 0 && birthdaysWithin(TODAY, rule.days).includes(record?.birthDay?.slice(5) ?? '');
    case 'felt':
    case 'score':
      return own(world.moments).some((moment) => {
        if (moment.role !== 'customer' || !isIn(moment.unit, part) || !isLately(moment.day, rule.days)) return false;
        if (rule.about === 'felt') return rule.emotion === 'joy' && moment.joy !== null && moment.joy >= rule.least;
        const told = moment[rule.score];
        return told !== null && isWithin(told, rule.test);
      });
    case 'contacted': {
      const reached = own(world.contacts).filter(
        (contact) =>
          !contact.cancelled &&
          OWN_PURPOSES[side].includes(contact.purpose) &&
          isLately(contact.day, rule.days) &&
          (rule.channel === undefined || contact.channel === rule.channel) &&
          (rule.purpose === undefined || contact.purpose === rule.purpose),
      );
      return isWithin(reached.length, rule.test);
    }
    case 'consent': {
      const decisions = own(world.consents)
        .map((consent, place) => ({ ...consent, place }))
        .filter((consent) => consent.channel === rule.channel && consent.purpose === rule.purpose)
        .toSorted((one, other) => one.minute - other.minute || one.place - other.place);
      const last = decisions.at(-1);
      return last !== undefined && last.granted === (rule.decision === 'granted');
    }
    case 'segment': {
      const named = asked.segments.get(rule.segmentId);
      return named !== undefined && peopleIn(named, asked).includes(person);
    }
  }
}

function isPast(day: string, { when, days }: Past): boolean {
  return when === 'within' ? day > addDays(TODAY, -days) : day <= addDays(TODAY, -days);
}

function isLately(day: string, days: number): boolean {
  return day <= TODAY && day > addDays(TODAY, -days);
}

function isWithin(value: number, { is, value: bound }: Bound): boolean {
  return is === 'least' ? value >= bound : value <= bound;
}

function passes(attributes: Record<string, unknown>, name: string, test: AttributeTest): boolean {
  if (!Object.hasOwn(attributes, name)) return false;
  const value = attributes[name];
  if (test.is === 'known') return true;
  if (test.is === 'one-of') return test.values.flatMap(attributeVariants).some((variant) => variant === value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return NUMBER_IN_TEXT.test(text) && isWithin(Number(text), test);
}
