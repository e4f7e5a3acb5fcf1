import { useState, type KeyboardEvent } from 'react';
import type { UnitRow } from './unit-rows.ts';

interface TreeKeysOptions {
  readonly rows: readonly UnitRow[];
  /** Whether a line for everything stands above the rows. */
  readonly offersWhole: boolean;
  /** While searching, left and right belong to the text. */
  readonly searching: boolean;
  toggle(id: string, open: boolean): void;
  onSelect(id: string | null): void;
}

/** The keys of a tree whose focus stays in a search field: up, down, open, close, choose. */
export function useTreeKeys({ rows, offersWhole, searching, toggle, onSelect }: TreeKeysOptions) {
  const [chosen, setActive] = useState(0);
  const first = offersWhole ? 1 : 0;
  const last = rows.length - 1 + first;
  const active = Math.max(0, Math.min(chosen, last));
  const row = rows[active - first];

  const onKeyDown = (event: KeyboardEvent) => {
    const act = actionOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  const actionOf = (key: string): (() => void) | undefined => {
    switch (key) {
      case 'ArrowDown':
        return () => setActive(Math.min(last, active + 1));
      case 'ArrowUp':
        return () => setActive(Math.max(0, active - 1));
      case 'ArrowRight':
        return searching || !row?.hasChildren
          ? undefined
          : () => (row.expanded ? setActive(active + 1) : toggle(row.unit.id, true));
      case 'ArrowLeft':
        return searching || !row ? undefined : () => (row.expanded ? toggle(row.unit.id, false) : toParent(row));
      case 'Enter':
        return row ? () => onSelect(row.unit.id) : offersWhole ? () => onSelect(null) : undefined;
      default:
        return undefined;
    }
  };

  const toParent = (from: UnitRow) => {
    const parent = rows.findIndex((candidate) => candidate.unit.id === from.unit.parentId);
    if (parent >= 0) setActive(parent + first);
  };

  return { active, setActive, onKeyDown };
}
