import type { MetricCode } from '../scores/metrics.ts';

/**
 * Each metric of one moment `m` as SQL, an exact number or null, under the settings `o` of the organisation. The
 * same definitions as the pure functions in ../scores; a test holds them together.
 */
export const METRIC_SQL: Record<MetricCode, string> = {
  experience: 'm.experience',
  pleasant: 'm.pleasant',
  unpleasant: 'm.unpleasant',
  impact: 'm.impact',
  nev: 'm.nev',
  ease: 'm.ease',
  recommend: 'm.recommend',
  nps: 'case when m.recommend >= 9 then 100 when m.recommend >= 7 then 0 when m.recommend is not null then -100 end',
  pum: 'case when num_nulls(m.pum_positive, m.pum_unique, m.pum_memorable) = 0 then (least(m.pum_positive, m.pum_unique, m.pum_memorable) >= 4)::int end',
  wow: '(m.impact >= o.wow_cut)::int',
  pain: '(m.unpleasant * 20 >= o.pain_cut)::int',
  unnoticed: '(m.pleasant = 0 and m.unpleasant = 0)::int',
  expectation: 'm.expectation',
  disconfirmation: 'm.disconfirmation',
  'told-good': `case when m.told = 0 then 0 when m.told_valence = 1 then m.told when m.told_valence <> 1 then m.told * 0 end`,
  'told-bad': `case when m.told = 0 then 0 when m.told_valence = -1 then m.told when m.told_valence <> -1 then m.told * 0 end`,
};
