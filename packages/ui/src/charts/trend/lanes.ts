/** A bar on the time axis and how wide its words are. */
export interface LaneBar {
  readonly start: number;
  readonly end: number;
  readonly labelWidth: number;
}

export interface PlacedBar {
  readonly lane: number;
  /** Where the words stand. */
  readonly label: 'before' | 'after';
}

const BESIDE = 6;
const APART = 10;

/** Gives each bar the first lane where it and its words have room, the words after it or else before it. */
export function placeInLanes(bars: readonly LaneBar[], width: number): PlacedBar[] {
  const lanes: { start: number; end: number }[][] = [];
  const placed: PlacedBar[] = bars.map(() => ({ lane: 0, label: 'after' }));
  const order = bars.map((_, index) => index).sort((a, b) => (bars[a]?.start ?? 0) - (bars[b]?.start ?? 0));
  for (const index of order) {
    const bar = bars[index];
    if (!bar) continue;
    const after = { label: 'after' as const, start: bar.start, end: bar.end + BESIDE + bar.labelWidth };
    const before = { label: 'before' as const, start: bar.start - BESIDE - bar.labelWidth, end: bar.end };
    // Words that would cover the next bar stand before their own, so that bars share lanes.
    const next = Math.min(...bars.map((other) => other.start).filter((start) => start > bar.start));
    const preferred = after.end + APART > next ? [before, after] : [after, before];
    const choices = preferred.filter((choice) => choice.start >= 0 && choice.end <= width);
    const { lane, choice } = firstFree(lanes, choices.length > 0 ? choices : [after]);
    (lanes[lane] ??= []).push(choice);
    placed[index] = { lane, label: choice.label };
  }
  return placed;
}

interface Choice {
  readonly label: 'before' | 'after';
  readonly start: number;
  readonly end: number;
}

function firstFree(
  lanes: readonly { start: number; end: number }[][],
  choices: readonly Choice[],
): { lane: number; choice: Choice } {
  for (const [lane, taken] of lanes.entries()) {
    const fitting = choices.find((choice) =>
      taken.every((other) => choice.end + APART <= other.start || choice.start >= other.end + APART),
    );
    if (fitting) return { lane, choice: fitting };
  }
  const [first] = choices;
  if (!first) throw new RangeError('a bar needs at least one place for its words');
  return { lane: lanes.length, choice: first };
}
