/**
 * Which of the questions that take turns each of `rounds` successive respondents is asked: `asked` of them, so chosen
 * that every question, and every pair of questions, comes about equally often. Then associations between any two can
 * be estimated although nobody answers all. Deterministic: the same questions and counts give the same rounds.
 * @returns the questions of each round, in the order of `questions`
 */
export function rotateQuestions(questions: readonly string[], asked: number, rounds: number): string[][] {
  const size = Math.min(asked, questions.length);
  const together = questions.map(() => questions.map(() => 0));
  return Array.from({ length: rounds }, () => {
    const chosen = nextRound(together, size);
    for (const one of chosen) for (const other of chosen) add(together, one, other);
    return questions.filter((_, index) => chosen.includes(index));
  });
}

/**
 * Question by question, the one that was together least with those chosen before it. Of equal ones, the one that was
 * asked least; one asked oftener by more than `SLACK` waits, so that no question falls behind for the pairs' sake.
 * On the diagonal stands how often a question was asked by itself.
 */
function nextRound(together: readonly (readonly number[])[], size: number): number[] {
  const chosen: number[] = [];
  while (chosen.length < size) {
    const open = [...together.keys()].filter((index) => !chosen.includes(index));
    const asked = (index: number) => count(together, index, index);
    const least = Math.min(...open.map(asked));
    const met = (index: number) => chosen.reduce((sum, other) => sum + count(together, index, other) ** 2, 0);
    const pending = (index: number) => open.reduce((sum, other) => sum + count(together, index, other), 0);
    const [best] = open
      .filter((index) => asked(index) <= least + SLACK)
      .sort((one, other) => met(one) - met(other) || asked(one) - asked(other) || pending(one) - pending(other));
    if (best === undefined) break;
    chosen.push(best);
  }
  return chosen;
}

const SLACK = 1;

function count(together: readonly (readonly number[])[], one: number, other: number): number {
  return together[one]?.[other] ?? 0;
}

function add(together: number[][], one: number, other: number): void {
  const row = together[one];
  if (row) row[other] = (row[other] ?? 0) + 1;
}
