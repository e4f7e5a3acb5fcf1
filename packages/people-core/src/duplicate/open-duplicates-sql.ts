import type { Parameter } from '../people/listing-conditions.ts';
import { isSeenWhole, type DuplicateView } from './duplicate-view.ts';

/** SQL for what the reader is to decide, `from` on: nothing of records that were joined or erased meanwhile, who have no ties. */
export function openDuplicates(view: DuplicateView, take: Parameter): string {
  return `from duplicate_suggestion suggestion
    where decision is null and face = ${take(view.face)}
      and ${isSeenWhole('suggestion.one_id', view, take)} and ${isSeenWhole('suggestion.other_id', view, take)}`;
}
