import { valueAt } from '../value-at.ts';
/**
 * Which labels hang together: `left[i]` and `right[i]` are linked by observation i. Answers for each left label
 * the number of its component, and how many components there are. (Disjoint sets with path halving.)
 */
export function connected(left: readonly number[], right: readonly number[], leftCount: number, rightCount: number) {
  const parent = Array.from({ length: leftCount + rightCount }, (_, index) => index);
  const rootOf = (start: number) => {
    let node = start;
    while (parent[node] !== node) {
      parent[node] = valueAt(parent, valueAt(parent, node));
      node = valueAt(parent, node);
    }
    return node;
  };
  for (const [index, first] of left.entries()) parent[rootOf(first)] = rootOf(leftCount + valueAt(right, index));
  const numbers = new Map<number, number>();
  const components = parent.map((_, node) => {
    const root = rootOf(node);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
  return { left: components.slice(0, leftCount), right: components.slice(leftCount), count: numbers.size };
}
