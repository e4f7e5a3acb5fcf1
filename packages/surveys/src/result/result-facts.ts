import type { DriversOf, ResultFact, ScoreResult } from './result.schema.ts';

/** The importance of each question for an outcome, without intervals: enough to say which is first. */
export interface RankedDrivers {
  readonly outcome: DriversOf['outcome'];
  readonly drivers: readonly { readonly question: string; readonly importance: number; readonly share: number }[];
}

/**
 * What stands out: the strongest driver and the lowest of the agreement questions, the largest significant change, and the
 * highest. A lowest or highest one only where two questions can be compared and their intervals do not meet.
 */
export function resultFacts(scores: readonly ScoreResult[], ranked: readonly RankedDrivers[]): ResultFact[] {
  const agreed = scores.flatMap((score) =>
    score.metric === 'agreement' && score.figure.ok ? [{ ...score, figure: score.figure }] : [],
  );
  const byMean = agreed.toSorted((one, other) => one.figure.value - other.figure.value);
  const [lowest, highest] = [byMean[0], byMean.at(-1)];
  const differ = lowest && highest && (lowest.figure.high ?? Infinity) < (highest.figure.low ?? -Infinity);
  const extremes: ResultFact[] = differ ? [named('lowest', lowest), named('highest', highest)] : [];
  const facts = [...drivingFacts(ranked, differ ? lowest.question : undefined), ...extremes.slice(0, 1)];
  return [...facts, ...changeFacts(scores), ...extremes.slice(1)];
}

function named(
  fact: 'lowest' | 'highest',
  { code, question, figure }: ScoreResult & { readonly figure: { readonly value: number } },
): ResultFact {
  return { fact, code, question, value: figure.value };
}

/** So many times an equal part of what is explained must a driver have to stand out by it. */
const STANDS_OUT = 2;

/** Of recommendation where it is asked, else of experience; only where it stands out, or is what is answered lowest. */
function drivingFacts(ranked: readonly RankedDrivers[], lowest: string | undefined): ResultFact[] {
  const { outcome, drivers = [] } = ranked.find((each) => each.outcome === 'recommend') ?? ranked[0] ?? {};
  const [first] = drivers.toSorted((one, other) => other.importance - one.importance);
  if (!outcome || !first || first.importance <= 0) return [];
  const { question, share } = first;
  if (question !== lowest && share * drivers.length < STANDS_OUT) return [];
  return [{ fact: 'strongest-driver', question, outcome, share, lowest: question === lowest }];
}

/** Scores that a sentence may name by their question alone: up is better, and there is one of a question. */
const NAMED_BY_QUESTION = new Set(['experience', 'nps', 'ease', 'agreement']);

/** The one that is largest by the length of its scale, of those that the screen bears. */
function changeFacts(scores: readonly ScoreResult[]): ResultFact[] {
  const changes = scores.flatMap(({ code, question, metric, change, min, max }) =>
    NAMED_BY_QUESTION.has(metric) && change.ok && change.significant && max !== null
      ? [{ code, question, value: change.value, part: Math.abs(change.value) / (max - min) }]
      : [],
  );
  const [largest] = changes.toSorted((one, other) => other.part - one.part);
  return largest ? [{ fact: 'change', code: largest.code, question: largest.question, value: largest.value }] : [];
}
