import type { Day, Role } from '@unisono/people-core/schema';
import { addDays } from '@unisono/people-core/schema';
import { EMOTION_CODES } from '@unisono/people-core/schema';
import { attributeVariants, NUMBER_IN_TEXT } from './attribute-values.ts';
import { birthdaysWithin, yearsBefore } from './birth-day.ts';
import type { Bound, Rule, RuleOf, SimpleRule } from './rule.schema.ts';
import type { Parameter } from './parameters.ts';

/** A rule with the part of the tree that it is asked in: a unit with all under it, or everything. */
export interface RuleInPart {
  readonly unitId: string | null;
  readonly rule: Rule;
}

export interface RuleContext {
  readonly side: Role;
  readonly day: Day;
  readonly unitId: string | null;
  /** Every segment that the rule names, and that those name. */
  readonly segments: ReadonlyMap<string, RuleInPart>;
  readonly take: Parameter;
}

/** The schema that shows one side's people and nothing else (docs/adr/0014-segments-see-one-side.md). */
export const VIEWS: Readonly<Record<Role, string>> = { customer: 'customers', employee: 'employees' };

/**
 * SQL for whether a rule holds for `tie.person_id`. Whatever people typed is a parameter. Each rule is a set of people of
 * its own, so that the database reads it once, not once for each person, and "not" is never unknown.
 */
function compileRule(rule: Rule, context: RuleContext): string {
  const holds = 'of' in rule ? together(rule.about, rule.of, context) : `tie.person_id in (${peopleOf(rule, context)})`;
  return rule.not ? `not (${holds})` : holds;
}

function together(about: 'all' | 'any', rules: readonly Rule[], context: RuleContext): string {
  if (rules.length === 0) return about === 'all' ? 'true' : 'false';
  return `(${rules.map((each) => compileRule(each, context)).join(about === 'all' ? ' and ' : ' or ')})`;
}

/** A query for `person_id` of everybody for whom a simple rule holds. */
function peopleOf(rule: SimpleRule, context: RuleContext): string {
  const { take, day } = context;
  const ties = (condition: string) => ofTies(condition, context);
  switch (rule.about) {
    case 'standing':
      return ties(stands(context));
    case 'unit':
      return ties(`${stands(context)} and ${isUnder('asked.unit_id', rule.unitIds, context)}`);
    case 'began':
      return ties(`${stands(context)} and ${inPast('asked.from_day', rule.past, context)}`);
    case 'ended':
      return ties(`asked.to_day <= ${take(day, 'date')} and ${inPast('asked.to_day', rule.past, context)}`);
    case 'attribute':
      return ofAttribute(rule, context);
    case 'language':
      return ties(`asked.language = any(${take(rule.languages, 'text[]')})`);
    case 'age':
      return ties(
        rule.test.is === 'least'
          ? `asked.birth_day <= ${take(yearsBefore(day, rule.test.value), 'date')}`
          : `asked.birth_day > ${take(yearsBefore(day, rule.test.value + 1), 'date')}`,
      );
    case 'birthday':
      return ties(`to_char(asked.birth_day, 'MM-DD') = any(${take(birthdaysWithin(day, rule.days), 'text[]')})`);
    case 'felt':
      return ofMoments(
        `asked.felt[${EMOTION_CODES.indexOf(rule.emotion) + 1}] >= ${take(rule.least, 'smallint')}`,
        rule.days,
        context,
      );
    case 'score':
      return ofMoments(
        `asked.${rule.score} ${comparison(rule.test)} ${take(rule.test.value, 'smallint')}`,
        rule.days,
        context,
      );
    case 'contacted':
      return ofContacts(rule, context);
    case 'consent':
      return ofConsents(rule, context);
    case 'segment':
      return ofSegment(rule.segmentId, context);
  }
}

const comparison = ({ is }: Bound) => (is === 'least' ? '>=' : '<=');

function ofTies(condition: string, context: RuleContext): string {
  return `select asked.person_id from ${VIEWS[context.side]}.tie asked where ${inPart('asked.unit_id', context)} and ${condition}`;
}

function stands({ day, take }: RuleContext): string {
  const today = take(day, 'date');
  return `(asked.from_day is null or asked.from_day <= ${today}) and (asked.to_day is null or asked.to_day > ${today})`;
}

function inPast(
  column: string,
  { when, days }: { when: 'within' | 'ago'; days: number },
  context: RuleContext,
): string {
  return `${column} ${when === 'within' ? '>' : '<='} ${context.take(addDays(context.day, -days), 'date')}`;
}

/** A relationship that stands and whose attribute passes the test; a whole value is looked up in an index. */
function ofAttribute(rule: RuleOf & { about: 'attribute' }, context: RuleContext): string {
  const { name, test } = rule;
  const { take } = context;
  if (test.is === 'one-of') {
    const variants = test.values.flatMap(attributeVariants).map((value) => JSON.stringify({ [name]: value }));
    return `select asked.person_id from ${VIEWS[context.side]}.with_attributes(${take(variants, 'jsonb[]')}) asked
      where ${inPart('asked.unit_id', context)} and ${stands(context)}`;
  }
  const attribute = take(name, 'text');
  if (test.is === 'known') return ofTies(`${stands(context)} and asked.attributes ? ${attribute}`, context);
  return ofTies(
    `${stands(context)} and case when asked.attributes ->> ${attribute} ~ '${NUMBER_IN_TEXT.source}'
      then (asked.attributes ->> ${attribute})::numeric end ${comparison(test)} ${take(test.value, 'numeric')}`,
    context,
  );
}

function ofMoments(condition: string, days: number, context: RuleContext): string {
  return `select asked.person_id from customers.moment asked
    where ${inPart('asked.unit_id', context)} and ${lately(days, context)} and ${condition}`;
}

function lately(days: number, { day, take }: RuleContext): string {
  return `asked.day > ${take(addDays(day, -days), 'date')} and asked.day <= ${take(day, 'date')}`;
}

/** At most so often is not more often: whoever was never reached has no row to count. */
function ofContacts(rule: RuleOf & { about: 'contacted' }, context: RuleContext): string {
  const { take, side } = context;
  const views = VIEWS[side];
  const reached = (
    more: string,
  ) => `select asked.person_id from ${views}.contact asked where ${lately(rule.days, context)}
    ${rule.channel === undefined ? '' : `and asked.channel = ${take(rule.channel, 'text')}`}
    ${rule.purpose === undefined ? '' : `and asked.purpose = ${take(rule.purpose, 'text')}`}
    group by asked.person_id having count(*) ${more} ${take(rule.test.value, 'bigint')}`;
  if (rule.test.is === 'least' && rule.test.value > 0) return reached('>=');
  const everybody = `select person_id from ${views}.tie`;
  return rule.test.is === 'least' ? everybody : `${everybody} except ${reached('>')}`;
}

/** The latest decision holds; of two at one instant the one noted down later. */
function ofConsents(rule: RuleOf & { about: 'consent' }, { take, side }: RuleContext): string {
  const same = (row: string) =>
    `${row}.channel = ${take(rule.channel, 'text')} and ${row}.purpose = ${take(rule.purpose, 'text')}`;
  return `select asked.person_id from ${VIEWS[side]}.consent asked
    where ${same('asked')} and asked.decision = ${take(rule.decision, 'text')}
      and not exists (select from ${VIEWS[side]}.consent later where later.person_id = asked.person_id and ${same('later')}
        and (later.at, later.id) > (asked.at, asked.id))`;
}

function ofSegment(id: string, context: RuleContext): string {
  const named = context.segments.get(id);
  if (!named) throw new Error(`segment ${id} was not read`);
  return segmentPeople(named, context);
}

/**
 * A query over the relationships `tie` to the part of everybody for whom the rule holds, whether they stand or have ended;
 * it answers what `columns` say.
 */
export function segmentPeople(
  { unitId, rule }: RuleInPart,
  context: Omit<RuleContext, 'unitId'>,
  columns = 'tie.person_id',
): string {
  const inside = { ...context, unitId };
  return `select ${columns} from ${VIEWS[context.side]}.tie tie
    where ${inPart('tie.unit_id', inside)} and ${compileRule(rule, inside)}`;
}

/** Whether a unit lies in the part that is asked in. */
export function inPart(column: string, context: RuleContext): string {
  return context.unitId === null ? 'true' : isUnder(column, [context.unitId], context);
}

/** Whether a unit is one of `roots` or hangs under one today; the tree is read once. */
function isUnder(column: string, roots: readonly string[], { day, take }: RuleContext): string {
  const today = take(day, 'date');
  return `${column} = any(array(
    with recursive placed as (
      select unit_id, parent_id from unit_placement where from_day <= ${today} and (to_day is null or to_day > ${today})
    ), under as (
      select unit_id from placed where unit_id = any(${take(roots, 'uuid[]')})
      union
      select placed.unit_id from placed join under on placed.parent_id = under.unit_id
    )
    select unit_id from under))`;
}
