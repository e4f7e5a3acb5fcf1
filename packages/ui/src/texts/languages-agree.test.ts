import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare-texts.ts';
import type { TextTree } from './register-texts.ts';

const room = path.join(import.meta.dirname, '..');
const files = globSync('**/*.en.ts', { cwd: room });

describe('every namespace of this package', () => {
  it('is found', () => {
    expect(files.length).toBeGreaterThan(7);
  });

  it.each(files)('%s says the same in Spanish', async (file) => {
    const english = (await import(path.join(room, file))) as { default: TextTree };
    const spanish = (await import(path.join(room, file.replace('.en.ts', '.es.ts')))) as { default: TextTree };
    expect(compareTexts(english.default, spanish.default)).toEqual([]);
  });
});
