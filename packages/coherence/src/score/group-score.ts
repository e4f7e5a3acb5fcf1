import type { PanelCell } from '@unisono/people-core/schema';

/** What is known of a group's score. `n` and `sd` are null where whoever measured did not tell. */
export interface GroupScore {
  readonly mean: number;
  readonly n: number | null;
  readonly sd: number | null;
  readonly kind: PanelCell['kind'];
}

export function groupScoreOf({ value, n, sd, kind }: PanelCell): GroupScore {
  return { mean: value, n, sd, kind };
}
