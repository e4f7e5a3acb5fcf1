import type { Question } from '@unisono/surveys/respond';

/**
 * The question that is shown for a step of the history. Where another answer led past it meanwhile, the one asked
 * before it; null before the first.
 */
export function stepShown(all: readonly Question[], asked: readonly Question[], at: string | null): string | null {
  if (at === null) return null;
  const codes = new Set(asked.map(({ code }) => code));
  const place = all.findIndex(({ code }) => code === at);
  const before = all.slice(0, place + 1).filter(({ code }) => codes.has(code));
  return before.at(-1)?.code ?? asked[0]?.code ?? null;
}
