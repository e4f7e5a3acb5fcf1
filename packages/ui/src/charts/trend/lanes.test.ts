import { describe, expect, it } from 'vitest';
import { placeInLanes } from './lanes.ts';

describe('lanes under the time axis', () => {
  it('put words after the bar, or before it where there is no room', () => {
    const bars = [
      { start: 10, end: 60, labelWidth: 80 },
      { start: 250, end: 300, labelWidth: 80 },
    ];
    expect(placeInLanes(bars, 320)).toEqual([
      { lane: 0, label: 'after' },
      { lane: 0, label: 'before' },
    ]);
  });

  it('open a lane where bars or words would touch', () => {
    const bar = { start: 10, end: 60, labelWidth: 100 };
    expect(placeInLanes([bar, bar, { start: 400, end: 450, labelWidth: 20 }], 500).map(({ lane }) => lane)).toEqual([
      0, 1, 0,
    ]);
  });

  it('keep a bar that fits nowhere', () => {
    expect(placeInLanes([{ start: 0, end: 300, labelWidth: 200 }], 300)).toEqual([{ lane: 0, label: 'after' }]);
  });
});
