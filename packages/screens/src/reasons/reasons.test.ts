import { readFileSync } from 'node:fs';
import { compareTexts } from '@unisono/ui/texts/compare';
import { expect, test } from 'vitest';
import english from './reasons.en.ts';
import spanish from './reasons.es.ts';

const DOCUMENT = new URL('../../../../docs/errors.md', import.meta.url);
/** Told on the terminal before there is any screen. */
const NEVER_ON_A_SCREEN = ['database'];

/** The reasons in the first column of every table, but for those of the sections that no screen shows. */
function documentedReasons(): string[] {
  const sections = readFileSync(DOCUMENT, 'utf8').split(/^## /m).slice(1);
  const shown = sections.filter((section) => !NEVER_ON_A_SCREEN.includes(section.split('\n')[0]?.trim() ?? ''));
  const cells = shown.flatMap((section) =>
    section.split('\n').flatMap((line) => (line.startsWith('|') ? [line.split('|')[1]?.trim() ?? ''] : [])),
  );
  const names = cells.flatMap((cell) => cell.split(',').map((name) => name.trim()));
  return [...new Set(names)].filter((name) => /^[a-z]+(-[a-z]+)*$/.test(name) && name !== 'reason');
}

test('every reason that a screen may meet has a sentence, and no sentence is without a reason', () => {
  const documented = documentedReasons();
  expect(documented.length).toBeGreaterThan(100);
  expect(Object.keys(english).toSorted()).toEqual(documented.toSorted());
});

test('Spanish says the same', () => {
  expect(compareTexts(english, spanish)).toEqual([]);
});
