import { PURPOSES } from '@unisono/contact-pressure/schema';
import type { Role } from '@unisono/people-core/schema';
import { z } from 'zod';
import { findExcess } from './rule-limits.ts';
import { ruleShape, type Rule } from './rule.schema.ts';
import { walkRules } from './walk-rules.ts';

/**
 * What may be asked of one side only: nothing is asked of what an employee felt or answered. Whose file brought a day of
 * birth is not kept, so it is not asked of customers. Nor is how often they were reached: whom marketing's own wave did not
 * reach was often reached for the other side just before (docs/adr/0014-segments-see-one-side.md).
 */
const OF_ONE_SIDE: Partial<Record<Rule['about'], Role>> = {
  felt: 'customer',
  score: 'customer',
  age: 'employee',
  contacted: 'employee',
  birthday: 'employee',
};

/** A rule as it comes in: not too deep and not too much, before its shape is read. */
export const ruleSchema: z.ZodType<Rule> = z
  .unknown()
  .superRefine((value, context) => {
    const excess = findExcess(value);
    if (excess) context.addIssue({ code: 'custom', path: excess.path, message: excess.problem });
  })
  .pipe(ruleShape);

/** The paths into a rule of what may not be asked of this side. */
export function refusedOfSide(side: Role, rule: Rule): (string | number)[][] {
  return [...walkRules(rule)].flatMap(({ rule: each, path }) => {
    if (!askedOf(side, each.about)) return [['rule', ...path, 'about']];
    const purpose = 'purpose' in each ? each.purpose : undefined;
    return purpose !== undefined && PURPOSES[purpose].side !== side ? [['rule', ...path, 'purpose']] : [];
  });
}

/** The same for the schema of an object with a side and a rule. */
export function refuseOtherSide({ side, rule }: { side: Role; rule: Rule }, context: z.RefinementCtx): void {
  for (const path of refusedOfSide(side, rule))
    context.addIssue({ code: 'custom', path, message: 'rule-of-other-side' });
}

/** Whether something may be asked of this side at all, for the list that a builder offers. */
export function askedOf(side: Role, about: Rule['about']): boolean {
  return (OF_ONE_SIDE[about] ?? side) === side;
}
