import type { ReleaseValue } from '@unisono/disclosure/schema';
import { NEV_DENOMINATOR, promotion } from '@unisono/people-core/schema';
import type { Question } from '../survey/question.schema.ts';
import { scaleOf } from '../survey/scale-of.ts';
import type { ScoreKey } from './result.schema.ts';
import type { ScoreMetric } from './score-metric.ts';
import { asAnswered, shareOf, worth, type ScoreTotals } from './totals-of.ts';

/** The organisation's: where wow and pain begin, both 0–100. */
export interface ScoreCuts {
  readonly wowCut: number;
  readonly painCut: number;
}

/** A score together with how it comes of the sums of one measure. */
export interface ScoreRule extends ScoreKey {
  readonly measure: string;
  /** Totals are in the score's unit times this. */
  readonly denominator: number;
  readonly totalsOf: (sums: ReleaseValue) => ScoreTotals | undefined;
  /** The one that stands for its question in tables. */
  readonly main: boolean;
}

type Told = Pick<ScoreRule, 'metric' | 'kind' | 'max' | 'measure'> &
  Partial<Pick<ScoreRule, 'min' | 'denominator' | 'totalsOf' | 'main' | 'option'>>;

/** The scores that the answers to a question give (docs/measures.md), by the measure codes of releases. */
export function questionScores(question: Question, cuts: ScoreCuts): ScoreRule[] {
  const rules = told(question, cuts);
  return rules.map((rule) => ({
    code: [question.code, rule.option ?? (rules.length > 1 ? [rule.metric] : [])].flat().join('.'),
    question: question.code,
    questionKind: question.kind,
    option: null,
    min: 0,
    denominator: 1,
    totalsOf: asAnswered,
    main: rules.length === 1,
    ...rule,
  }));
}

function told(question: Question, cuts: ScoreCuts): Told[] {
  const { code } = question;
  switch (question.kind) {
    case 'emotions':
    case 'empathy':
      return feltScores(code, cuts);
    case 'recommend':
      return [
        { metric: 'nps', kind: 'nps', min: -100, max: 100, measure: code, totalsOf: worth(promotion), main: true },
        { metric: 'recommend', kind: 'mean', max: 10, measure: code },
      ];
    case 'ease':
    case 'agreement':
    case 'expectation': {
      const metric: ScoreMetric =
        question.kind === 'expectation'
          ? question.moment === 'before'
            ? 'expectation'
            : 'disconfirmation'
          : question.kind;
      return [{ metric, kind: 'mean', min: 0, max: 0, ...scaleOf(question), measure: code, main: true }];
    }
    case 'pum':
      return [
        { metric: 'pum', kind: 'share', max: 1, measure: `${code}.pum`, main: true },
        ...(['positive', 'unique', 'memorable'] as const).map((metric): Told => ({
          metric,
          kind: 'mean',
          min: 1,
          max: 5,
          measure: `${code}.${metric}`,
        })),
      ];
    case 'retelling':
      return [
        { metric: 'told', kind: 'mean', max: null, measure: `${code}.told` },
        {
          metric: 'told-good',
          kind: 'share',
          max: 1,
          measure: `${code}.valence`,
          totalsOf: shareOf((way) => way === 1),
        },
        {
          metric: 'told-bad',
          kind: 'share',
          max: 1,
          measure: `${code}.valence`,
          totalsOf: shareOf((way) => way === -1),
        },
      ];
    case 'single-choice':
      return question.options.map((each, index) => ({
        metric: 'option',
        kind: 'share',
        max: 1,
        measure: code,
        option: each.code,
        main: false,
        totalsOf: shareOf((chosen) => chosen === index),
      }));
    case 'multiple-choice':
      return question.options.map((each) => ({
        metric: 'option',
        kind: 'share',
        max: 1,
        measure: `${code}.${each.code}`,
        option: each.code,
        main: false,
      }));
    case 'internal-service':
      return question.unitIds.map((id) => ({
        metric: 'service',
        kind: 'mean',
        min: 1,
        max: 5,
        measure: `${code}.${id}`,
        option: id,
        main: true,
      }));
    case 'comment':
      return [];
  }
}

function feltScores(code: string, { wowCut, painCut }: ScoreCuts): Told[] {
  return [
    { metric: 'experience', kind: 'mean', max: 100, measure: `${code}.experience`, main: true },
    { metric: 'pleasant', kind: 'mean', max: 1, measure: `${code}.pleasant`, denominator: 5 },
    { metric: 'unpleasant', kind: 'mean', max: 1, measure: `${code}.unpleasant`, denominator: 5 },
    { metric: 'impact', kind: 'mean', max: 100, measure: `${code}.impact` },
    {
      metric: 'wow',
      kind: 'share',
      max: 1,
      measure: `${code}.impact`,
      totalsOf: shareOf((impact) => impact >= wowCut),
    },
    {
      metric: 'pain',
      kind: 'share',
      max: 1,
      measure: `${code}.unpleasant`,
      totalsOf: shareOf((u) => u * 20 >= painCut),
    },
    { metric: 'unnoticed', kind: 'share', max: 1, measure: `${code}.unnoticed` },
    { metric: 'nev', kind: 'mean', min: -100, max: 100, measure: `${code}.nev`, denominator: NEV_DENOMINATOR },
  ];
}
