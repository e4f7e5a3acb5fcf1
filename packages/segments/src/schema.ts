export {
  ASKED_SCORE_NAMES,
  ASKED_SCORES,
  MOST_BIRTHDAY_DAYS,
  MOST_DAYS,
  type AskedScore,
  type AttributeTest,
  type Bound,
  type Rule,
  type SimpleRule,
} from './rule/rule.schema.ts';
export { DEEPEST } from './rule/rule-limits.ts';
export { askedOf, ruleSchema } from './rule/side-rule.schema.ts';
export type { SegmentChoices, SegmentMember, SegmentSummary } from './segment/segment.schema.ts';
