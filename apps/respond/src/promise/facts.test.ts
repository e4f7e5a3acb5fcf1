import { describe, expect, test } from 'vitest';
import { english } from '../texts/respond.en.ts';
import { factsOf } from './facts.ts';

const promised = { k: 5, open: false, side: 'employee', organisation: 'Almar' } as const;
const titles = (changes: Partial<Parameters<typeof factsOf>[0]>) =>
  factsOf({ ...promised, mode: 'identified', ...changes }, english.promise).map(({ title }) => title);

describe('who can see what', () => {
  test('with a name: that it goes along, and never to marketing', () => {
    expect(titles({})).toEqual([
      'Your name goes with your answers.',
      'Read by few at Almar.',
      'Never used for marketing.',
      'It stays yours.',
    ]);
    expect(titles({ side: 'customer' })).not.toContain('Never used for marketing.');
    expect(titles({ open: true })).toContain('Nobody asks who you are.');
  });

  test('confidentially: by groups, with the one exception', () => {
    expect(titles({ mode: 'confidential' })).toEqual([
      'Only groups of five or more.',
      'Nobody at Almar can open yours.',
      'One exception, so you know.',
      'Your words are yours to guard.',
    ]);
    expect(titles({ mode: 'confidential', k: 12 })[0]).toBe('Only groups of 12 or more.');
  });

  test('anonymously: no name, what the server knows meanwhile, and on one device', () => {
    const said = titles({ mode: 'anonymous' });
    expect(said).toContain('Your answers carry no name.');
    expect(said).toContain('Start and finish on this device.');
    expect(said).not.toContain('One exception, so you know.');
  });
});
