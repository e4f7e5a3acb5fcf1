import type { Rule } from './rule.schema.ts';

export interface PlacedRule {
  readonly rule: Rule;
  readonly path: readonly (string | number)[];
}

/** A rule and all rules in it, each with its path, the outer ones first. */
export function* walkRules(rule: Rule, path: readonly (string | number)[] = []): Generator<PlacedRule> {
  yield { rule, path };
  if (!('of' in rule)) return;
  for (const [index, each] of rule.of.entries()) yield* walkRules(each, [...path, 'of', index]);
}
