import { emotionsOf, FULL_SET, SHORT_SET } from '@unisono/people-core/schema';
import { describe, expect, test } from 'vitest';
import { spokesOf, touchedAt, WHEEL } from './wheel-layout.ts';

describe.each([SHORT_SET, FULL_SET])('the wheel of set %i', (set) => {
  const spokes = spokesOf(emotionsOf(set));

  test('has pleasant emotions on the right and unpleasant ones on the left', () => {
    for (const { emotion, marks } of spokes) {
      for (const { x } of marks) expect(Math.sign(x - WHEEL.x)).toBe(emotion.valence);
    }
  });

  test('understands a tap on each of its marks as that emotion and intensity', () => {
    for (const spoke of spokes) {
      for (const [index, mark] of spoke.marks.entries()) {
        expect(touchedAt(spokes, mark)).toMatchObject({
          spoke: { emotion: { code: spoke.emotion.code } },
          intensity: index + 1,
        });
      }
    }
  });

  test('keeps marks and where names begin inside its bounds', () => {
    for (const { marks, label } of spokes) {
      for (const { x, y } of [...marks, label]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(WHEEL.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(WHEEL.height);
      }
    }
  });
});

test('taps in the middle and outside mean nothing', () => {
  const spokes = spokesOf(emotionsOf(SHORT_SET));
  expect(touchedAt(spokes, WHEEL)).toBeUndefined();
  expect(touchedAt(spokes, { x: 0, y: 0 })).toBeUndefined();
});
