import type { Role } from '@unisono/people-core/schema';
import { askedOf, type Rule, type SimpleRule } from '@unisono/segments/schema';
import type { RuleGroupType, RuleType } from 'react-querybuilder';

export type About = SimpleRule['about'];

const ABOUTS: readonly About[] = [
  'standing',
  'unit',
  'attribute',
  'began',
  'ended',
  'language',
  'age',
  'birthday',
  'felt',
  'score',
  'contacted',
  'consent',
  'segment',
];

/** What a rule of this side may be about, in the order that a builder offers. */
export function aboutsOf(side: Role): About[] {
  return ABOUTS.filter((about) => askedOf(side, about));
}

/** A rule as it is when it is added; what it looks for may be missing yet. */
export function blankRule(about: About, side: Role): SimpleRule {
  const purpose = side === 'customer' ? 'marketing' : 'employee-listening';
  const blank: { readonly [Key in About]: SimpleRule & { readonly about: Key } } = {
    standing: { about: 'standing' },
    unit: { about: 'unit', unitIds: [] },
    attribute: { about: 'attribute', name: '', test: { is: 'one-of', values: [] } },
    began: { about: 'began', past: { when: 'within', days: 90 } },
    ended: { about: 'ended', past: { when: 'within', days: 90 } },
    language: { about: 'language', languages: [] },
    age: { about: 'age', test: { is: 'least', value: 30 } },
    birthday: { about: 'birthday', days: 7 },
    felt: { about: 'felt', emotion: 'joy', least: 3, days: 30 },
    score: { about: 'score', score: 'recommend', test: { is: 'least', value: 9 }, days: 30 },
    contacted: { about: 'contacted', test: { is: 'most', value: 1 }, days: 30 },
    consent: { about: 'consent', channel: 'email', purpose, decision: 'granted' },
    segment: { about: 'segment', segmentId: '' },
  };
  return blank[about];
}

/** A rule as the query builder holds it: `value` is the rule itself, the operator whether it holds. */
export function queryOf(rule: Rule): RuleGroupType {
  if (!('of' in rule)) return queryOf({ about: 'all', of: [rule] });
  return {
    combinator: rule.about === 'all' ? 'and' : 'or',
    ...(rule.not && { not: true }),
    rules: rule.of.map((each) => ('of' in each ? queryOf(each) : lineOf(each))),
  };
}

function lineOf({ not, ...rule }: SimpleRule): RuleType {
  return { field: rule.about, operator: not ? 'not' : 'is', value: rule };
}

/** The same read back. Unfinished rules are left as they are: the schema refuses them. */
export function ruleOf(query: RuleGroupType): Rule {
  return {
    about: query.combinator === 'or' ? 'any' : 'all',
    ...(query.not && { not: true }),
    of: query.rules.map((each) =>
      'rules' in each ? ruleOf(each) : { ...(each.value as SimpleRule), ...(each.operator === 'not' && { not: true }) },
    ),
  };
}
