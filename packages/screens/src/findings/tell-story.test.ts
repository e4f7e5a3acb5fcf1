import type { Finding } from '@unisono/coherence/schema';
import { expect, test } from 'vitest';
import { tellStory } from './tell-story.ts';

const steady: Finding = {
  code: 'side-steady',
  side: 'customer',
  change: 0.1,
  low: -0.5,
  high: 0.7,
  from: '2025-Q1',
  to: '2026-Q3',
};
const hollow: Finding = {
  code: 'units-in-quadrant',
  quadrant: 'hollow-inside',
  count: 1,
  of: 9,
  units: [{ id: '1', name: 'Sol' }],
};

const words = (finding: Finding, naming?: string) =>
  finding.code === 'units-in-quadrant' ? `One is hollow${naming ? '' : ': Sol'}.` : 'Outside holds steady.';

test('a headline takes sentences while they fit, and units are named below it', () => {
  expect(tellStory([steady, hollow], words)).toEqual({
    headline: 'Outside holds steady. One is hollow.',
    below: 'One is hollow: Sol.',
  });
});

test('what does not fit stands below; the first sentence always leads', () => {
  const long = 'x'.repeat(160);
  expect(tellStory([steady, hollow], (finding) => (finding === steady ? long : 'y'))).toEqual({
    headline: long,
    below: 'y',
  });
  expect(tellStory([], () => '')).toEqual({ headline: '', below: '' });
});
