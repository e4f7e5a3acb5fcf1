import type { PlacedAnswer } from '@unisono/disclosure/testing';
import { emotionsOf, SHORT_SET } from '@unisono/people-core/schema';
import { seededRandom } from '@unisono/statistics/seeded-random';
import { driver, feeling, positiveUniqueMemorable, recommendation } from '../../library/library-question.ts';
import type { Answers } from '../../survey/answer.schema.ts';
import { completeAnswer } from '../complete-answer.ts';
import { protectedAnswerOf } from '../protected-answer-of.ts';

const words = ['', ''] as const;
/** What everybody of the made-up organisations is asked: emotions, two drivers with their outcomes, and a PUM. */
export const SURVEYED = [
  feeling(words),
  driver('heard', words),
  driver('growth', words),
  recommendation(words),
  positiveUniqueMemorable(words),
];

export interface Surveyed {
  readonly path: readonly string[];
  readonly answers: Answers;
}

/**
 * An organisation of `least` to twice as many people who gave real answers, in units of a few people up to a dozen.
 * Half of the units are nearly of one mind in what they felt most, which is where numbers give people away.
 */
export function surveyedOrganisation(seed: number, least: number): Surveyed[] {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const chance = (share: number) => random() < share;
  const [good, bad] = [1, -1].map((valence) => emotionsOf(SHORT_SET).filter((each) => each.valence === valence));
  const people = least + below(least);
  const units = Array.from({ length: 2 + Math.floor(people / 8) }, (_, unit) => ({
    path: chance(0.5) ? ['all', `unit ${unit}`] : ['all', `branch ${unit % 3}`, `unit ${unit}`],
    alike: chance(0.5) ? 0.9 : 0.3,
    pleasant: below(6),
    unpleasant: below(6),
    heard: 1 + below(5),
    recommend: below(11),
  }));
  return Array.from({ length: people }, (): Surveyed => {
    const unit = units[below(units.length)] ?? units[0];
    if (!unit) throw new Error('no unit');
    const of = (usual: number, other: number) => (chance(unit.alike) ? usual : other);
    const felt = (emotions: typeof good, strongest: number) => {
      const most = below(emotions?.length ?? 1);
      return (emotions ?? []).map(({ code }, index) => {
        const less = chance(0.5) ? 0 : below(strongest + 1);
        return [code, index === most ? strongest : less];
      });
    };
    const emotions = [...felt(good, of(unit.pleasant, below(6))), ...felt(bad, of(unit.unpleasant, below(6)))];
    const heard = of(unit.heard, 1 + below(5));
    const point = () => 1 + below(5);
    return {
      path: unit.path,
      answers: {
        felt: { kind: 'felt', felt: Object.fromEntries(emotions) },
        heard: { kind: 'point', value: heard },
        ...(chance(0.9) ? { growth: { kind: 'point', value: of(heard, point()) } } : {}),
        ...(chance(0.9) ? { recommend: { kind: 'point', value: of(unit.recommend, below(11)) } } : {}),
        experience: { kind: 'pum', positive: point(), unique: point(), memorable: point() },
      },
    };
  });
}

/** As the guard gets it: every number that the answers give, products too. */
export function placedAnswer({ path, answers }: Surveyed): PlacedAnswer {
  const { values, comments } = completeAnswer({ questions: SURVEYED }, protectedAnswerOf(SURVEYED, answers));
  return { path, attributes: ['', ''], values, comments };
}
