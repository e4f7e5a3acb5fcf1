import { useReducer } from 'react';
import type { RuleGroupType } from 'react-querybuilder';
import { beginHistory, changed, redone, undone, type History } from '../../surveys/draft/history.ts';

/** What is written of a segment. */
export interface SegmentDraft {
  readonly name: string;
  readonly query: RuleGroupType;
}

type Act = { readonly next: SegmentDraft; readonly step: string | undefined } | 'undo' | 'redo';

function reduce(history: History<SegmentDraft>, act: Act): History<SegmentDraft> {
  if (act === 'undo') return undone(history);
  return act === 'redo' ? redone(history) : changed(history, act.next, act.step);
}

/** A segment as it is being written, with every change that can be taken back. */
export function useSegmentDraft(begun: SegmentDraft) {
  const [history, act] = useReducer(reduce, begun, beginHistory<SegmentDraft>);
  return {
    ...history.present,
    changed: history.past.length > 0,
    undoable: history.past.length > 0,
    redoable: history.future.length > 0,
    rename: (name: string) => act({ next: { ...history.present, name }, step: 'name' }),
    rule: (query: RuleGroupType) => act({ next: { ...history.present, query }, step: undefined }),
    undo: () => act('undo'),
    redo: () => act('redo'),
  };
}
