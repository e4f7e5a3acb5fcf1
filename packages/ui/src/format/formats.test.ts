import { describe, expect, it } from 'vitest';
import { formatsIn } from './formats.ts';

const en = formatsIn('en');
const es = formatsIn('es');
const space = '\u00A0';

describe('numbers', () => {
  it('use the typographic minus and always group in Spanish', () => {
    expect([en.number(-4.24), es.number(-4.24)]).toEqual(['−4.2', '−4,2']);
    expect([en.count(4928), es.count(4928)]).toEqual(['4,928', '4.928']);
  });

  it('never write a negative zero', () => {
    expect([en.number(-0.04), en.signed(-0.04), en.signed(0.04)]).toEqual(['0.0', '0.0', '0.0']);
    expect([en.signed(4), en.signed(-4, 0)]).toEqual(['+4.0', '−4']);
  });

  it('write shares by locale', () => {
    expect([en.percent(0.76), es.percent(0.76)]).toEqual(['76%', `76${space}%`]);
  });

  it('take an en dash between bounds', () => {
    expect([en.range(3780, 4520), es.range(3780, 4520)]).toEqual(['3,780–4,520', '3.780–4.520']);
  });

  it('leave the zero before a probability to Spanish', () => {
    expect([en.probability(0.032), es.probability(0.032)]).toEqual(['p = .032', 'p = 0,032']);
    expect([en.probability(0), es.probability(1e-9)]).toEqual(['p < .001', 'p < 0,001']);
  });
});

describe('intervals', () => {
  it('are ± when symmetric and brackets otherwise', () => {
    expect(en.estimate({ value: 58.4, lower: 57.3, upper: 59.5 })).toBe('58.4 ± 1.1');
    expect(en.estimate({ value: 0.61, lower: 0.14, upper: 0.85 }, 2)).toBe('0.61 [0.14, 0.85]');
    expect(es.estimate({ value: 0.61, lower: 0.14, upper: 0.85 }, 2)).toBe('0,61 [0,14; 0,85]');
  });

  it('are left out where there is none', () => {
    expect(en.estimate({ value: 58.44, lower: null, upper: null })).toBe('58.4');
    expect(en.interval({ value: 3 })).toBeUndefined();
  });
});

describe('periods and days', () => {
  it('are written as people say them', () => {
    expect(['2026', '2026-Q3', '2026-09', '2026-W38'].map((period) => en.period(period))).toEqual([
      '2026',
      'Q3 2026',
      'September 2026',
      'Week 38, 2026',
    ]);
    expect(['2026-Q3', '2026-09', '2026-W38'].map((period) => es.period(period))).toEqual([
      'T3 2026',
      'septiembre de 2026',
      'Semana 38, 2026',
    ]);
    expect([en.period('2026-Q3', 'short'), es.period('2026-W38', 'short')]).toEqual(['Q3 26', 'S38 26']);
  });

  it('leave alone what is no period', () => {
    expect(en.period('soon')).toBe('soon');
  });

  it('do not shift a day by the reader’s time zone', () => {
    expect(en.day('2026-01-01')).toBe('1 Jan 2026');
  });

  it('tell an instant by the clocks of the zone that is asked for', () => {
    expect(en.instantIn('2026-11-30T12:00:00Z', 'America/Santiago')).toBe('Mon, 30 Nov 2026, 09:00');
    expect(es.instantIn('2026-11-30T08:00:00Z', 'Europe/Madrid')).toBe('lun, 30 nov 2026, 09:00');
  });

  it('round what is left to something calm', () => {
    expect([3, 42, 170, 4000].map(en.duration)).toEqual(['5 seconds', '40 seconds', '3 minutes', '1 hour']);
  });
});
