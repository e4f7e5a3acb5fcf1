import type { PersonInput } from '@unisono/people-core/server';
import type { RowProblem } from '../mapping/row-problem.ts';
import type { RowPermissions } from './row-permissions.ts';

/** A person is opened by their ties; without one, by a grant over the whole of either side. */
export function forbiddenTie(
  { relationships = [] }: PersonInput,
  permits: RowPermissions['forbids'],
): RowProblem | undefined {
  if (relationships.length === 0) {
    const inside = permits({ side: 'employee', unit: undefined });
    return inside && permits({ side: 'customer', unit: undefined });
  }
  for (const { role, unit } of relationships) {
    const problem = permits({ side: role, unit });
    if (problem) return problem;
  }
  return undefined;
}
