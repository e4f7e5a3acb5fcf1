import type { ReleaseGroup } from './release.schema.ts';

/**
 * The groups that lie wholly in these units as of launch. `unitIds` names every unit that is meant, those under others
 * too; a pooled group counts only when all its units are named.
 */
export function groupsWithin(groups: readonly ReleaseGroup[], unitIds: ReadonlySet<string>): ReleaseGroup[] {
  return groups.filter(
    (group) => group.placeIds.every((id) => unitIds.has(id)) && (group.ownOf === null || unitIds.has(group.ownOf)),
  );
}
