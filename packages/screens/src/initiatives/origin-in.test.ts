import { expect, test } from 'vitest';
import { originIn } from './origin-in.ts';

const WAVE = '01a2228a-aa8a-77f5-b945-4e594c841f75';

test('reads the wave that an initiative comes of, and what of it', () => {
  expect(originIn({ wave: WAVE, about: 'workload' })).toEqual({ waveId: WAVE, about: 'workload' });
  expect(originIn({ wave: WAVE })).toEqual({ waveId: WAVE, about: null });
});

test('takes nothing that names no wave', () => {
  expect(originIn({})).toBeUndefined();
  expect(originIn({ wave: '1' })).toBeUndefined();
  expect(originIn({ wave: 7 })).toBeUndefined();
});
