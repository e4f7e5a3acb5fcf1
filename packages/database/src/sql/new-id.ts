import { v7 } from 'uuid';

/**
 * A new UUIDv7: sortable by the time of making, so that neighbouring rows lie together in an index.
 * Not for confidential or anonymous answers, whose ids must say nothing of time (use `randomUUID`).
 */
export function newId(): string {
  return v7();
}
