import type { Parameter } from '../people/listing-conditions.ts';
import { isSeenWhole, type DuplicateView } from './duplicate-view.ts';

/**
 * SQL for the merges that the reader may take back, `from` on: those that readers of the same side decided, or all where
 * the whole record is seen. What another side decided would tell that the two are of that side as well.
 */
export function standingMerges(view: DuplicateView, take: Parameter): string {
  return `from person_merge merge
    join person kept on kept.id = merge.kept_id
    join person merged on merged.id = merge.merged_id
    join person standing on standing.id = coalesce(kept.canonical_id, kept.id)
    where merge.undone_at is null and ${view.face === 'whole' ? 'true' : `merge.side = ${take(view.face)}`}
      and ${isSeenWhole('standing.id', view, take)}`;
}
