import { CHANNELS, PURPOSE_NAMES, type Channel, type Purpose } from '@unisono/contact-pressure/schema';
import { EMOTION_CODES, STRONGEST, type EmotionCode } from '@unisono/people-core/schema';
import { z } from 'zod';

/** A customer's answers that a rule may ask for, and the ends of their scales. */
export const ASKED_SCORES = { experience: [0, 100], ease: [1, 7], recommend: [0, 10] } as const;
export type AskedScore = keyof typeof ASKED_SCORES;
export const ASKED_SCORE_NAMES = Object.keys(ASKED_SCORES) as AskedScore[];

export const MOST_DAYS = 36_500;
export const MOST_VALUES = 50;
/** So far a coming birthday is looked for. */
export const MOST_BIRTHDAY_DAYS = 60;

/** `not`: of those for whom the rest does not hold. */
interface Negatable {
  readonly not?: true | undefined;
}

/** Rules together: all of them hold, or any one. None of `all` is everybody, none of `any` nobody. */
interface RuleGroup extends Negatable {
  readonly about: 'all' | 'any';
  readonly of: readonly Rule[];
}

/** How far back a day lies: `within` the last `days` days, today being the first, or longer `ago`. */
export interface Past {
  readonly when: 'within' | 'ago';
  readonly days: number;
}

/**
 * What may be asked of somebody. Units, attributes and how long a relationship has stood are asked of relationships that
 * stand today; a moment, a contact or a consent is of the last days.
 */
export type RuleOf =
  | { readonly about: 'standing' }
  | { readonly about: 'unit'; readonly unitIds: readonly string[] }
  | { readonly about: 'began' | 'ended'; readonly past: Past }
  | { readonly about: 'attribute'; readonly name: string; readonly test: AttributeTest }
  | { readonly about: 'language'; readonly languages: readonly string[] }
  | { readonly about: 'age'; readonly test: Bound }
  | { readonly about: 'birthday'; readonly days: number }
  | { readonly about: 'felt'; readonly emotion: EmotionCode; readonly least: number; readonly days: number }
  | { readonly about: 'score'; readonly score: AskedScore; readonly test: Bound; readonly days: number }
  | {
      readonly about: 'contacted';
      readonly test: Bound;
      readonly days: number;
      readonly channel?: Channel | undefined;
      readonly purpose?: Purpose | undefined;
    }
  | {
      readonly about: 'consent';
      readonly channel: Channel;
      readonly purpose: Purpose;
      readonly decision: 'granted' | 'withdrawn';
    }
  | { readonly about: 'segment'; readonly segmentId: string };

export type Bound = { readonly is: 'least' | 'most'; readonly value: number };
export type AttributeTest =
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  | { readonly is: 'known' }
  | Bound;

export type SimpleRule = RuleOf & Negatable;
export type Rule = RuleGroup | SimpleRule;

/** Text that Postgres can keep: no NUL, no half of a surrogate pair. */
const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => !value.includes('\u0000') && value.isWellFormed(), 'text-not-storable');
const different = (values: readonly string[]) => new Set(values).size === values.length;
const few = <Item extends z.ZodType<string>>(item: Item, most: number) =>
  z.array(item).min(1).max(most).refine(different, 'twice');
const days = z.int().min(1).max(MOST_DAYS);
const bound = (value: z.ZodType<number>) => z.strictObject({ is: z.enum(['least', 'most']), value });
const past = z.strictObject({ when: z.enum(['within', 'ago']), days });
const not = z.literal(true).optional();
const score = <Score extends AskedScore>(name: Score) => {
  const [least, most] = ASKED_SCORES[name];
  return z.strictObject({
    about: z.literal('score'),
    score: z.literal(name),
    test: bound(z.int().min(least).max(most)),
    days,
    not,
  });
};

const simple = [
  z.strictObject({ about: z.literal('standing'), not }),
  z.strictObject({ about: z.literal('unit'), unitIds: few(z.uuid(), 100), not }),
  z.strictObject({ about: z.enum(['began', 'ended']), past, not }),
  z.strictObject({
    about: z.literal('attribute'),
    name: text(100),
    test: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('one-of'), values: few(text(200), MOST_VALUES) }),
      z.strictObject({ is: z.literal('known') }),
      bound(z.number().min(-1e12).max(1e12)),
    ]),
    not,
  }),
  z.strictObject({ about: z.literal('language'), languages: few(text(35), MOST_VALUES), not }),
  z.strictObject({ about: z.literal('age'), test: bound(z.int().min(0).max(130)), not }),
  z.strictObject({ about: z.literal('birthday'), days: z.int().min(1).max(MOST_BIRTHDAY_DAYS), not }),
  z.strictObject({
    about: z.literal('felt'),
    emotion: z.enum(EMOTION_CODES),
    least: z.int().min(1).max(STRONGEST),
    days,
    not,
  }),
  z.discriminatedUnion('score', [score('experience'), score('ease'), score('recommend')]),
  z.strictObject({
    about: z.literal('contacted'),
    test: bound(z.int().min(0).max(1000)),
    days,
    channel: z.enum(CHANNELS).optional(),
    purpose: z.enum(PURPOSE_NAMES).optional(),
    not,
  }),
  z.strictObject({
    about: z.literal('consent'),
    channel: z.enum(CHANNELS),
    purpose: z.enum(PURPOSE_NAMES),
    decision: z.enum(['granted', 'withdrawn']),
    not,
  }),
  z.strictObject({ about: z.literal('segment'), segmentId: z.uuid(), not }),
] as const;

/** The shape of one rule; `ruleSchema` also holds it to its limits. */
const rule: z.ZodType<Rule> = z.lazy(() =>
  z.discriminatedUnion('about', [z.strictObject({ about: z.enum(['all', 'any']), of: z.array(rule), not }), ...simple]),
);

export { rule as ruleShape };
