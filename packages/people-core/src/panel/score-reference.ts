import { metricOf, type MetricCode } from '../scores/metrics.ts';
import { isScoreCode } from '../scores/score-code.ts';

/** One thing a panel can show: a metric of our own, an answer by question code, or an imported measure. */
export type ScoreTerm =
  | { readonly of: 'metric'; readonly code: MetricCode }
  | { readonly of: 'answer'; readonly code: string }
  | { readonly of: 'measure'; readonly code: string };

/**
 * A score as it stands in addresses and on the command line: `experience`, `answer:fft`, `measure:saf_t_11`, or
 * several joined by `+`, which is the mean of them.
 */
export type ScoreReference = string;

/** The terms of a score in order; undefined when the text is not a score. */
export function parseScore(reference: ScoreReference): readonly ScoreTerm[] | undefined {
  const terms = reference.split('+').map(parseTerm);
  return terms.every((term) => term !== undefined) ? terms : undefined;
}

function parseTerm(text: string): ScoreTerm | undefined {
  const separator = text.indexOf(':');
  if (separator < 0) {
    const metric = metricOf(text);
    return metric && { of: 'metric', code: metric.code };
  }
  const [of, code] = [text.slice(0, separator), text.slice(separator + 1)];
  return (of === 'answer' || of === 'measure') && isScoreCode(code) ? { of, code } : undefined;
}
