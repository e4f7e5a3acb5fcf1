/**
 * A name per column: as written, trimmed; a blank one is "column 3"; a name that came before gets its count,
 * "score (2)", so that every column can be mapped.
 */
export function nameColumns(header: readonly string[]): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (const [index, written] of header.entries()) {
    const wanted = written.trim() || `column ${index + 1}`;
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted} (${count})`;
    taken.add(name);
    names.push(name);
  }
  return names;
}
