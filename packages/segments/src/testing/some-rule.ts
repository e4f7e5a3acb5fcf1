import { CHANNELS, PURPOSES, PURPOSE_NAMES } from '@unisono/contact-pressure/schema';
import type { Role } from '@unisono/people-core/schema';
import * as fc from 'fast-check';
import { ASKED_SCORE_NAMES, ASKED_SCORES, type Rule } from '../rule/rule.schema.ts';
import { ATTRIBUTE_NAMES, ATTRIBUTE_VALUES, UNITS } from './some-world.ts';

const days = fc.constantFrom(1, 7, 30, 45);
const not = fc.constantFrom(true as const, undefined);
const bound = (value: fc.Arbitrary<number>) =>
  fc.record({ is: fc.constantFrom('least' as const, 'most' as const), value });
const about = <Name extends Rule['about']>(name: Name) => ({ about: fc.constant(name), not });

/** A rule of this side, nested a few times; `segments` may be named in it. */
export function someRule(side: Role, segments: readonly string[]): fc.Arbitrary<Rule> {
  const purpose = fc.constantFrom(...PURPOSE_NAMES.filter((name) => PURPOSES[name].side === side));
  const channel = fc.constantFrom(...CHANNELS.slice(0, 2));
  const ofBoth: fc.Arbitrary<Rule>[] = [
    fc.record(about('standing')),
    fc.record({ ...about('unit'), unitIds: fc.subarray(UNITS, { minLength: 1 }) }),
    fc.record({
      ...about('began'),
      past: fc.record({ when: fc.constantFrom('within' as const, 'ago' as const), days }),
    }),
    fc.record({
      ...about('ended'),
      past: fc.record({ when: fc.constantFrom('within' as const, 'ago' as const), days }),
    }),
    fc.record({
      ...about('attribute'),
      name: fc.constantFrom(...ATTRIBUTE_NAMES, 'unheard of'),
      test: fc.oneof(
        fc.record({ is: fc.constant('one-of' as const), values: fc.subarray(ATTRIBUTE_VALUES, { minLength: 1 }) }),
        fc.constant({ is: 'known' as const }),
        bound(fc.constantFrom(3, 12.5)),
      ),
    }),
    fc.record({ ...about('language'), languages: fc.subarray(['es', 'en'], { minLength: 1 }) }),
    fc.record({
      ...about('consent'),
      channel,
      purpose,
      decision: fc.constantFrom('granted' as const, 'withdrawn' as const),
    }),
    ...(segments.length === 0 ? [] : [fc.record({ ...about('segment'), segmentId: fc.constantFrom(...segments) })]),
  ];
  const ofOne: fc.Arbitrary<Rule>[] =
    side === 'employee'
      ? [
          fc.record({
            ...about('contacted'),
            test: bound(fc.nat({ max: 2 })),
            days,
            channel: fc.option(channel, { nil: undefined }),
            purpose: fc.option(purpose, { nil: undefined }),
          }),
          fc.record({ ...about('age'), test: bound(fc.constantFrom(25, 36, 46)) }),
          fc.record({ ...about('birthday'), days: fc.constantFrom(1, 20) }),
        ]
      : [
          fc.record({
            ...about('felt'),
            emotion: fc.constantFrom('joy' as const, 'anger' as const),
            least: fc.integer({ min: 1, max: 5 }),
            days,
          }),
          ...ASKED_SCORE_NAMES.map((score) => {
            const [min, max] = ASKED_SCORES[score];
            return fc.record({
              ...about('score'),
              score: fc.constant(score),
              test: bound(fc.integer({ min, max })),
              days,
            });
          }),
        ];
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
      ...ofBoth,
      ...ofOne,
      fc.record({
        about: fc.constantFrom('all' as const, 'any' as const),
        not,
        of: fc.array(tie('rule'), { maxLength: 4 }),
      }),
    ),
  }));
  return rule;
}
