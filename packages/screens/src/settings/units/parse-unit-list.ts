/** One line of a pasted list, ready to be created under `parent`: the index of an earlier line, or null for the top. */
export interface ListedUnit {
  readonly code: string;
  readonly name: string;
  readonly parent: number | null;
}

/**
 * Reads a pasted, indented list of units: a line is a name, or `code; name`. What is indented belongs to the nearest
 * line above that is less indented; a tab counts as four blanks. Codes left out are made of the name and kept unique
 * within the list and against `taken`.
 */
export function parseUnitList(text: string, taken: ReadonlySet<string> = new Set()): ListedUnit[] {
  const used = new Set(taken);
  const open: { indent: number; index: number }[] = [];
  const units: ListedUnit[] = [];
  for (const line of text.replaceAll('\t', '    ').split(/\r?\n/)) {
    const words = line.trim().replace(/^[-*•]\s+/, '');
    if (words === '') continue;
    const indent = line.length - line.trimStart().length;
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    const [first = '', ...rest] = words.split(';').map((part) => part.trim());
    const name = rest.join('; ') || first;
    const code = rest.length > 0 && rest.join('') !== '' ? first : unusedCode(name, used);
    used.add(code);
    units.push({ code, name, parent: open.at(-1)?.index ?? null });
    open.push({ indent, index: units.length - 1 });
  }
  return units;
}

function unusedCode(name: string, used: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  const base = plain || 'unit';
  if (!used.has(base)) return base;
  let number = 2;
  while (used.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
