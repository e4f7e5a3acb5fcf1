import type { Release, ReleaseBlock } from '@unisono/disclosure/schema';
import { emotionsOf, NEV_DENOMINATOR, STRONGEST } from '@unisono/people-core/schema';
import type { Question } from '../survey/question.schema.ts';

/**
 * A release with the net emotional value wherever all emotions are released: its mean follows from theirs, over the same
 * fixed denominator as a moment's; its spread does not. Where it was released itself it stays as it is.
 */
export function withNetValue<Part extends Pick<Release, 'blocks'>>(
  release: Part,
  questions: readonly Question[],
): Part {
  const known = new Set(release.blocks.flatMap(({ values }) => values.map(({ code }) => code)));
  const blocks = questions.flatMap((question) => {
    if (question.kind !== 'emotions' && question.kind !== 'empathy') return [];
    if (known.has(`${question.code}.nev`)) return [];
    return release.blocks.flatMap((block) => netBlock(block, question.code, question.emotionSet));
  });
  return { ...release, blocks: [...release.blocks, ...blocks] };
}

function netBlock(block: ReleaseBlock, question: string, emotionSet: number): ReleaseBlock[] {
  const shown = emotionsOf(emotionSet);
  const totals = new Map(block.values.map(({ code, total }) => [code, total]));
  const codeOf = (emotion: string) => `${question}.emotion.${emotion}`;
  if (shown.length === 0 || !shown.every(({ code }) => totals.has(codeOf(code)))) return [];
  const meanOver = (valence: 1 | -1) => {
    const own = shown.filter((emotion) => emotion.valence === valence);
    return own.reduce((sum, { code }) => sum + (totals.get(codeOf(code)) ?? 0), 0) * (NEV_DENOMINATOR / own.length);
  };
  const total = (100 / STRONGEST) * (meanOver(1) - meanOver(-1));
  const value = { code: `${question}.nev`, n: block.n, total, squares: null, counts: null };
  return [{ ...block, family: value.code, values: [value] }];
}
