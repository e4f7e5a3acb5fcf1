import type { TextTree } from './register-texts.ts';

/**
 * What keeps a translation from saying the same: keys that are missing or extra, and placeholders that differ.
 * An empty list means the two agree. For the tests of every room that has texts.
 */
export function compareTexts(original: TextTree, translation: TextTree): string[] {
  const first = leavesOf(original);
  const second = leavesOf(translation);
  const missing = [...first.keys()].filter((key) => !second.has(key)).map((key) => `${key}: not translated`);
  const extra = [...second.keys()].filter((key) => !first.has(key)).map((key) => `${key}: only in the translation`);
  const differing = [...first].flatMap(([key, sentence]) => {
    const other = second.get(key);
    if (other === undefined || placeholders(sentence) === placeholders(other)) return [];
    return [`${key}: placeholders ${placeholders(sentence)} and ${placeholders(other)}`];
  });
  const empty = [...second].filter(([, sentence]) => sentence.trim() === '').map(([key]) => `${key}: empty`);
  return [...missing, ...extra, ...differing, ...empty];
}

function leavesOf(tree: TextTree, prefix = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') leaves.set(prefix + key, value);
    else for (const [inner, sentence] of leavesOf(value, `${prefix}${key}.`)) leaves.set(inner, sentence);
  }
  return leaves;
}

/** Interpolations and tags of a sentence, in a stable order. A singular may say "one" instead of its count. */
function placeholders(sentence: string): string {
  const found = sentence.match(/\{\{[^}]+\}\}|<\/?[\w-]+\s*\/?>/g) ?? [];
  return found
    .map((placeholder) => placeholder.replaceAll(/\s/g, ''))
    .sort()
    .join(' ');
}
