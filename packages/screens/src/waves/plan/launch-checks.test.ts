import type { WavePlan, WavePreview } from '@unisono/surveys/schema';
import { describe, expect, test } from 'vitest';
import { defaultPlan } from './default-plan.ts';
import { launchChecks } from './launch-checks.ts';

const plan = (changes: Partial<WavePlan> = {}): WavePlan => ({
  ...defaultPlan({ timeZone: 'Europe/Madrid', today: '2026-11-28', unitIds: [] }),
  ...changes,
});
const preview = (changes: Partial<WavePreview> = {}): WavePreview => ({
  people: 857,
  breakdown: { groups: 21, beyond: 3, tooMany: false },
  protection: null,
  warnings: [],
  upcoming: [{ day: '2026-11-28', opensAt: '2026-11-28T08:00:00Z', closesAt: '2026-12-05T17:00:00Z' }],
  contacts: { asked: 857, allowed: 857, heldBack: [] },
  ...changes,
});
const words = (...[one, other]: Parameters<typeof launchChecks>) =>
  launchChecks(one, other).map(({ tone, words: said }) => `${tone} ${said}`);
const after = { kind: 'after', what: 'moment', days: 3, firstDay: '2026-11-28', lastDay: null } as const;
const monthly = { kind: 'monthly', every: 1, firstDay: '2026-11-28', lastDay: null } as const;
const coming = (recurrence: WavePlan['schedule']['recurrence']) =>
  plan({ schedule: { ...plan().schedule, recurrence } });

describe('before a launch', () => {
  test('all is well with a plan as it begins', () => {
    expect(words(plan(), preview())).toEqual(['good asks', 'good heldNobody']);
  });

  test('nobody, or too few, is in the way of a wave that comes once; a recurring one may find more later', () => {
    expect(words(plan(), preview({ people: 0 }))[0]).toBe('bad nobody');
    expect(words(plan({ minimumAudience: 900 }), preview())[0]).toBe('bad toFew');
    expect(words(coming(monthly), preview({ people: 0 }))[0]).toBe('warn nobody');
    expect(words(coming(after), preview({ people: 0, contacts: null }))).toEqual(['good asksEach']);
  });

  test('what must change stands before advice, and each thing is said once', () => {
    const warnings: WavePreview['warnings'] = [
      { reason: 'too-long', blocks: false, field: 'questions', seconds: 140 },
      { reason: 'double-barrelled', blocks: false, field: 'questions.1.text', language: 'en' },
      { reason: 'double-barrelled', blocks: false, field: 'questions.1.text', language: 'es' },
      { reason: 'text-missing', blocks: true, field: 'title', language: 'es' },
    ];
    const checks = launchChecks(plan(), preview({ warnings, upcoming: [] }));
    expect(checks.map(({ words: said }) => said)).toEqual([
      'unfinished',
      'over',
      'doubled',
      'long',
      'asks',
      'heldNobody',
    ]);
    expect(checks.find(({ words: said }) => said === 'doubled')?.values.count).toBe(1);
    expect(checks.map(({ step }) => step)).toEqual([
      'questions',
      'schedule',
      'questions',
      'questions',
      undefined,
      undefined,
    ]);
  });

  test('of an open link nobody is counted and nobody held back', () => {
    expect(words(plan({ channels: ['link'] }), preview({ people: 0, contacts: null }))).toEqual(['good asksLink']);
  });

  test('only protected waves have groups to protect', () => {
    const tooMany = preview({ breakdown: { groups: 21, beyond: 15, tooMany: true } });
    expect(words(plan({ mode: 'confidential' }), tooMany)).toContain('warn tooMany');
    expect(words(plan({ mode: 'confidential' }), preview())).toContain('good groupsFit');
    expect(words(plan(), tooMany)).toEqual(['good asks', 'good heldNobody']);
  });

  test('a promise needs enough people, and somebody else where whoever launches brought them in', () => {
    const protection = { least: 10, groups: 0, cells: 0, secondPersonNeeded: false };
    const few = launchChecks(plan({ mode: 'anonymous' }), preview({ people: 8, protection }))[0];
    expect(few).toMatchObject({ tone: 'bad', words: 'toFewProtected', values: { people: 8, minimum: 10 } });
    const alone = { least: 5, groups: 21, cells: null, secondPersonNeeded: true };
    expect(words(plan({ mode: 'confidential' }), preview({ protection: alone }))[0]).toBe('bad secondPerson');
  });

  test('whom the limits hold back is advice', () => {
    const contacts = { asked: 857, allowed: 847, heldBack: [{ reason: 'other-purpose' as const, people: 10 }] };
    expect(words(plan(), preview({ contacts }))[0]).toBe('warn held');
  });

  test('says when mail reaches nobody, and counts only those it reaches', () => {
    const none = { asked: 857, allowed: 0, heldBack: [{ reason: 'no-address' as const, people: 857 }] };
    expect(words(plan(), preview({ contacts: none }))).toEqual(['warn nobodyMailed', 'warn held']);
    const some = { asked: 857, allowed: 800, heldBack: [{ reason: 'no-address' as const, people: 57 }] };
    const asks = launchChecks(plan(), preview({ contacts: some })).find(({ words: said }) => said === 'asks');
    expect(asks?.values.count).toBe(800);
  });
});
