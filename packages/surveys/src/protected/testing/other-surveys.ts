import { releaseOf } from '@unisono/disclosure/testing';
import type { FeltEmotions } from '@unisono/people-core/schema';
import type { Answers } from '../../survey/answer.schema.ts';
import { placedAnswer, type Surveyed } from './surveyed-organisation.ts';

type Terms = Parameters<typeof releaseOf>[0];

/** The question of a measure: `felt.emotion.joy` is of `felt`. */
const questionOf = (code: string) => code.split('.')[0] ?? code;

/**
 * Looks for another world in which `person` gave another value of `code`, the insider the same as here, and all that is
 * released, of every family, is the same to the last digit. Worlds that are tried: two of a group have exchanged all
 * their answers, two people one answer, or, beside that, one felt an emotion less strongly and another more so.
 */
export function otherSurveys(terms: Terms, people: readonly Surveyed[]) {
  const placed = people.map(placedAnswer);
  const release = releaseOf(terms, placed);
  const here = JSON.stringify(release.blocks);
  const groupOf = people.map(({ path }) =>
    release.groups.findIndex((group) => group.cells.some((cell) => cell.path.join() === path.join())),
  );
  /** Whether a family is released for both of them in one block: apart, an exchange changes both blocks. */
  const inOneBlock = (family: string, one: number, other: number) =>
    release.blocks.some(
      ({ family: own, groupIds }) =>
        own === family && groupIds.includes(groupOf[one] ?? -1) && groupIds.includes(groupOf[other] ?? -1),
    );
  /** The same blocks, and another value: of worlds in which these people answered otherwise. */
  const isOpen = (person: number, code: string, changes: ReadonlyMap<number, Answers>) => {
    const there = [...placed];
    for (const [index, answers] of changes) {
      const own = people[index];
      if (own) there[index] = placedAnswer({ ...own, answers });
    }
    const value = there[person]?.values[code];
    if (value === undefined || value === placed[person]?.values[code]) return false;
    return JSON.stringify(releaseOf(terms, there).blocks) === here;
  };

  return {
    placed,
    isReleased: (code: string) => release.blocks.some((block) => block.values.some((value) => value.code === code)),
    isOpen: (person: number, code: string, insider: number): boolean => {
      const others = [...people.keys()].filter((index) => index !== person && index !== insider);
      const answersOf = (index: number): Answers => people[index]?.answers ?? {};
      const near = others.filter((index) => groupOf[index] === groupOf[person]);
      const differs = (index: number) => {
        const value = placed[index]?.values[code];
        return value !== undefined && value !== placed[person]?.values[code];
      };
      // Groups hold the same answers as before, and a release sees nothing else of whose they are.
      if (near.some(differs)) return true;
      const question = questionOf(code);
      const exchanged = (index: number) => {
        const [own, other] = [answersOf(person)[question], answersOf(index)[question]];
        if (!own || !other) return new Map<number, Answers>();
        return new Map([
          [person, { ...answersOf(person), [question]: other }],
          [index, { ...answersOf(index), [question]: own }],
        ]);
      };
      const exchangedAll = (index: number) =>
        new Map([
          [index, answersOf(person)],
          [person, answersOf(index)],
        ]);
      if (
        others
          .filter((index) => differs(index) && inOneBlock(question, person, index))
          .some((index) => isOpen(person, code, exchanged(index)))
      )
        return true;
      const emotion = code.startsWith(`${question}.emotion.`) ? code.slice(`${question}.emotion.`.length) : undefined;
      if (emotion === undefined) return false;
      // The person as here, or with all answers of somebody in the same group who felt the same of this emotion, or with
      // what somebody felt who is in one block with them: a unit that felt nothing pleasant may have felt interest as well.
      const apart = others.filter((index) => !near.includes(index) && inOneBlock(question, person, index));
      return [person, ...near, ...apart].some((as) =>
        others
          .filter((index) => index !== as && inOneBlock(`${question}.profile`, person, index))
          .some((index) =>
            [1, -1].some((more) => {
              const before = apart.includes(as) ? exchanged(as) : exchangedAll(as);
              const own = felt(before.get(person) ?? {}, emotion, more);
              const other = felt(answersOf(index), emotion, -more);
              if (!own || !other) return false;
              const changes = new Map([...before, [person, own], [index, other]]);
              return isOpen(person, code, changes);
            }),
          ),
      );
    },
  };
}

/** With an emotion felt more or less strongly; undefined where it cannot be. */
function felt(answers: Answers, emotion: string, more: number): Answers | undefined {
  const { felt: answer } = answers;
  if (answer?.kind !== 'felt') return undefined;
  const intensities: FeltEmotions = answer.felt;
  const intensity = (intensities[emotion as keyof FeltEmotions] ?? 0) + more;
  if (intensity < 0 || intensity > 5) return undefined;
  return { ...answers, felt: { ...answer, felt: { ...intensities, [emotion]: intensity } } };
}
