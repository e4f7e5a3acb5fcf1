import type { PanelCell } from '@unisono/people-core/schema';

/**
 * What is known of a group's score; null where whoever measured did not tell. `n` are the people that are certain to be
 * different, with which intervals are made; `answers`, never fewer, are what the mean and `sd` are of, and weigh it.
 */
export interface GroupScore {
  readonly mean: number;
  readonly n: number | null;
  readonly answers: number | null;
  readonly sd: number | null;
  readonly kind: PanelCell['kind'];
}

export function groupScoreOf({ value, n, answers, sd, kind }: PanelCell): GroupScore {
  return { mean: value, n, answers, sd, kind };
}
