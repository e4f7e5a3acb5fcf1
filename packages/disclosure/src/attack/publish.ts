import { cutTree, type Bears } from '../release/cut-tree.ts';
import { DIFFERENT_IN_A_PART, isDiverse } from '../release/is-diverse.ts';
import { partition } from '../release/partition.ts';
import { releaseOf, type PlacedAnswer } from '../release/release-of.ts';
import { cellKey, groupsOf, type Group } from '../release/release-tree.ts';
import { ASKED, K } from './some-organisation.ts';

/** A number that a product user can see: the sums of a measure over people, whom the curious one knows by place. */
export interface Observation {
  readonly code: string;
  readonly people: ReadonlySet<number>;
  readonly total: number;
  readonly squares: number;
}

type Answers = readonly PlacedAnswer[];
const CODES = ASKED.flatMap((family) => family.measures.map((measure) => measure.code));

/** Everything that is shown of a wave with all protections in place. */
export function publish(answers: Answers): Observation[] {
  const { groups, blocks } = releaseOf({ k: K, families: ASKED }, answers);
  return blocks.flatMap((block) => {
    const people = peopleOf(
      answers,
      block.groupIds.flatMap((id) => groups[id] ?? []),
    );
    return block.values.map(({ code }) => observe(answers, people, code));
  });
}

/** The same with one protection taken away: what somebody sees then. */
export const WITHOUT: Readonly<Record<string, (answers: Answers) => Observation[]>> = {
  'a smallest number of people': (answers) => shown(answers, { k: 1, bears: (values) => values.length > 0 }),
  'the diversity rule': (answers) => shown(answers, { k: K, bears: (values) => values.length >= K }),
  'pooling: every unit of k shown, whatever is left over': (answers) => {
    const paths = new Set(answers.flatMap(({ path }) => path));
    return [...paths].flatMap((unit) => {
      const people = new Set(answers.flatMap(({ path }, person) => (path.includes(unit) ? [person] : [])));
      return CODES.flatMap((code) => shownIfBorne(answers, people, code));
    });
  },
  'releasing together: alike groups left out, their sum with others shown': (answers) => {
    const groups = groupsOfAnswers(answers);
    const everybody = new Set(answers.keys());
    return CODES.flatMap((code) => [
      ...shownIfBorne(answers, everybody, code),
      ...groups.flatMap((group) => shownIfBorne(answers, peopleOf(answers, [group]), code)),
    ]);
  },
  'families: each number cut by itself': (answers) => shown(answers, { k: K, bears: bornAlone }),
  'waiting for the close: results before and after one more answer': (answers) => [
    ...publish(answers),
    ...publish(answers.slice(0, -1)),
  ],
  'one partition for good: cut again after somebody moved': (answers) => {
    const before = publish(answers);
    const paths = new Map(answers.map(({ path }) => [path.join(), path]));
    for (const [person, answer] of answers.slice(0, 8).entries()) {
      for (const path of paths.values()) {
        const after = publish(answers.with(person, { ...answer, path }));
        if (after.some((each) => before.some((other) => differByOne(other, each)))) return [...before, ...after];
      }
    }
    return before;
  },
};

function differByOne(larger: Observation, smaller: Observation): boolean {
  const rest = [...larger.people].filter((person) => !smaller.people.has(person)).length;
  return larger.code === smaller.code && rest === 1 && larger.people.size === smaller.people.size + 1;
}

/** Cut as releases are, number by number, with rules of one's own. */
function shown(answers: Answers, rules: { k: number; bears: (values: number[]) => boolean }): Observation[] {
  const tree = partition(cellsOf(answers), rules.k);
  if (!tree) return [];
  return CODES.flatMap((code) => {
    const bears: Bears = (groups) => rules.bears(valuesOf(answers, peopleOf(answers, groups), code));
    return cutTree(tree, bears).map((groups) => observe(answers, peopleOf(answers, groups), code));
  });
}

function bornAlone(values: number[]): boolean {
  return values.length >= K && isDiverse(values, DIFFERENT_IN_A_PART);
}

function shownIfBorne(answers: Answers, people: ReadonlySet<number>, code: string): Observation[] {
  return bornAlone(valuesOf(answers, people, code)) ? [observe(answers, people, code)] : [];
}

function observe(answers: Answers, among: ReadonlySet<number>, code: string): Observation {
  const people = new Set([...among].filter((person) => answers[person]?.values[code] !== undefined));
  const values = valuesOf(answers, people, code);
  const sum = (each: (value: number) => number) => values.reduce((total, value) => total + each(value), 0);
  return { code, people, total: sum((value) => value), squares: sum((value) => value * value) };
}

function valuesOf(answers: Answers, people: ReadonlySet<number>, code: string): number[] {
  return [...people].flatMap((person) => answers[person]?.values[code] ?? []);
}

function cellsOf(answers: Answers) {
  return answers.map(({ path, attributes }) => ({ path, attributes, n: 1 }));
}

function groupsOfAnswers(answers: Answers): Group[] {
  const tree = partition(cellsOf(answers), K);
  return tree ? groupsOf(tree) : [];
}

function peopleOf(answers: Answers, groups: readonly Group[]): Set<number> {
  const cells = new Set(groups.flatMap((group) => group.cells.map(cellKey)));
  return new Set(answers.flatMap((answer, person) => (cells.has(cellKey(answer)) ? [person] : [])));
}
