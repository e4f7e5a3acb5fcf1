import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../period/day.ts';
import { FIRST_DAY } from './first-day.ts';
import { placementFault } from './placement-fault.ts';
import { movedFrom, placementOn, type Timeline } from './placement.ts';

const START: Day = '2026-01-01';
const day = fc.nat(30).map((days) => addDays(START, days));

const under = (parentId: string): Timeline => [{ parentId, fromDay: FIRST_DAY, toDay: null }];

describe('a unit that moves', () => {
  test('hangs where it was until the day, and under the new parent from then on', () => {
    expect(movedFrom(under('north'), '2026-03-01', 'south')).toEqual([
      { parentId: 'north', fromDay: FIRST_DAY, toDay: '2026-03-01' },
      { parentId: 'south', fromDay: '2026-03-01', toDay: null },
    ]);
  });

  test('stays as it is when it hangs there anyway', () => {
    const timeline = under('north');
    expect(movedFrom(timeline, '2026-03-01', 'north')).toBe(timeline);
  });

  test('a move into the past lasts until the next one that is known', () => {
    const moved = movedFrom(under('north'), '2026-03-01', 'south');
    expect(movedFrom(moved, '2026-02-01', 'west').map(({ parentId, fromDay }) => [parentId, fromDay])).toEqual([
      ['north', FIRST_DAY],
      ['west', '2026-02-01'],
      ['south', '2026-03-01'],
    ]);
  });

  test('a day before it was there makes it older', () => {
    const young: Timeline = [{ parentId: 'north', fromDay: '2026-03-01', toDay: null }];
    expect(movedFrom(young, '2026-01-01', 'north')).toEqual([
      { parentId: 'north', fromDay: '2026-01-01', toDay: null },
    ]);
  });

  test('always leaves one parent per day, without gap, overlap or two neighbours alike', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.constantFrom('a', 'b', 'c'))), day, (moves, asked) => {
        let timeline: Timeline = under('a');
        for (const [from, parent] of moves) {
          const before = timeline;
          timeline = movedFrom(before, from, parent);
          expect(placementOn(timeline, from)?.parentId).toBe(parent);
          const earlier = asked < from ? asked : addDays(from, -1);
          expect(placementOn(timeline, earlier)?.parentId).toBe(placementOn(before, earlier)?.parentId);
        }
        for (const [index, placement] of timeline.entries()) {
          const next = timeline[index + 1];
          expect(placement.toDay).toBe(next?.fromDay ?? null);
          expect(placement.parentId).not.toBe(next?.parentId);
        }
      }),
    );
  });
});

test('a tree stays a tree on every day when moves with a fault are refused', () => {
  const units = ['root', 'a', 'b', 'c', 'd'];
  const move = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), day, fc.constantFrom(...units));
  fc.assert(
    fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
      const tree = new Map<string, Timeline>(
        units.map((unit) => [unit, [{ parentId: unit === 'root' ? null : 'root', fromDay: FIRST_DAY, toDay: null }]]),
      );
      for (const [unit, from, parent] of moves) {
        const before = tree.get(unit) ?? [];
        tree.set(unit, movedFrom(before, from, parent));
        if (placementFault(tree, unit)) tree.set(unit, before);
      }
      for (let days = 0; days <= 31; days += 1) {
        const on = addDays(START, days);
        for (const unit of units) expect(wayUp(tree, unit, on).at(-1)).toBe('root');
      }
    }),
  );
});

test('what would hang under itself only for some days is a fault as well', () => {
  const tree = new Map<string, Timeline>([
    ['root', [{ parentId: null, fromDay: FIRST_DAY, toDay: null }]],
    ['a', movedFrom([{ parentId: 'root', fromDay: FIRST_DAY, toDay: null }], '2026-03-01', 'b')],
    ['b', [{ parentId: 'root', fromDay: FIRST_DAY, toDay: null }]],
  ]);
  expect(placementFault(tree, 'a')).toBeUndefined();
  tree.set('b', movedFrom(tree.get('b') ?? [], '2026-02-01', 'a'));
  expect(placementFault(tree, 'b')).toBe('unit-under-itself');
  tree.set('c', [{ parentId: 'd', fromDay: FIRST_DAY, toDay: null }]);
  tree.set('d', [{ parentId: 'root', fromDay: '2026-01-01', toDay: null }]);
  expect(placementFault(tree, 'c')).toBe('unit-before-parent');
});

/** The units passed on the way to the top; more steps than units would be a loop. */
function wayUp(tree: ReadonlyMap<string, Timeline>, unit: string, on: Day): string[] {
  const way = [unit];
  for (let step = 0; step < tree.size; step += 1) {
    const parent = placementOn(tree.get(way.at(-1) ?? '') ?? [], on)?.parentId;
    if (!parent) break;
    way.push(parent);
  }
  return way;
}
