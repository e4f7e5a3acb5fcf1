import { releaseOf, type PlacedAnswer } from '../release/release-of.ts';
import type { ProtectedWave } from '../release/protected-wave.schema.ts';
import { K } from './some-organisation.ts';

type Family = ProtectedWave['families'][number];

/**
 * Looks for another world in which `person` gave another value of `code`, nobody of `insiders` gave any other answer
 * than here, and the release is the same to the last digit: then no inference whatever, by anybody who sees everything
 * released and knows the rules, can tell the two apart. Worlds where two people have exchanged one answer are tried.
 * Undefined where nothing of the family is released, so that nothing can be inferred from it.
 */
export function otherWorlds(
  answers: readonly PlacedAnswer[],
  family: Family,
  differentInAPart?: number,
): ((person: number, code: string, insiders: ReadonlySet<number>) => boolean) | undefined {
  const terms = { k: K, families: [family] };
  const release = releaseOf(terms, answers, differentInAPart);
  if (release.blocks.length === 0) return undefined;
  const here = JSON.stringify(release.blocks);
  return (person, code, insiders) => {
    const own = answers[person];
    return answers.some((other, index) => {
      const differs = other.values[code] !== undefined && other.values[code] !== own?.values[code];
      if (!own || !differs || insiders.has(index)) return false;
      const there = answers.with(person, exchanged(own, other, family)).with(index, exchanged(other, own, family));
      return JSON.stringify(releaseOf(terms, there, differentInAPart).blocks) === here;
    });
  };
}

function exchanged(answer: PlacedAnswer, { values }: PlacedAnswer, { measures }: Family): PlacedAnswer {
  const taken = measures.flatMap(({ code }) => {
    const value = values[code];
    return value === undefined ? [] : [[code, value] as const];
  });
  return { ...answer, values: { ...answer.values, ...Object.fromEntries(taken) } };
}
