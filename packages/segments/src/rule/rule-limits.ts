/** Groups within groups, the outermost counted. */
export const DEEPEST = 5;
/** Rules of one segment, groups counted. */
const MOST_RULES = 50;

type Path = (string | number)[];

/**
 * What of an unread value is nested too deep or too much, as a path into it. Walks without calling itself, so that no
 * nesting exhausts the stack before it is refused.
 */
export function findExcess(value: unknown): { path: Path; problem: 'rules-too-deep' | 'rules-too-many' } | undefined {
  const waiting: { value: unknown; path: Path; depth: number }[] = [{ value, path: [], depth: 1 }];
  let rules = 0;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    rules += 1;
    if (rules > MOST_RULES) return { path: next.path, problem: 'rules-too-many' };
    const inner = rulesIn(next.value);
    if (inner && next.depth > DEEPEST) return { path: next.path, problem: 'rules-too-deep' };
    for (const [index, each] of (inner ?? []).entries()) {
      waiting.push({ value: each, path: [...next.path, 'of', index], depth: next.depth + 1 });
      if (waiting.length > MOST_RULES) return { path: [...next.path, 'of'], problem: 'rules-too-many' };
    }
  }
  return undefined;
}

function rulesIn(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null || !('of' in value)) return undefined;
  return Array.isArray(value.of) ? value.of : undefined;
}
