import type { SurveyContent } from '@unisono/surveys/schema';
import { useReducer } from 'react';
import { beginHistory, changed, redone, undone, type History } from '../draft/history.ts';

type Act =
  | { readonly act: 'change'; readonly next: SurveyContent; readonly step: string | undefined }
  | { readonly act: 'undo' | 'redo' };

function reduce(history: History<SurveyContent>, act: Act): History<SurveyContent> {
  if (act.act === 'change') return changed(history, act.next, act.step);
  return act.act === 'undo' ? undone(history) : redone(history);
}

/** What is being written, with every change that can be taken back. */
export function useDraft(begun: SurveyContent) {
  const [history, act] = useReducer(reduce, begun, beginHistory<SurveyContent>);
  return {
    content: history.present,
    before: history.past.at(-1),
    after: history.future[0],
    change: (next: SurveyContent, step?: string) => act({ act: 'change', next, step }),
    undo: () => act({ act: 'undo' }),
    redo: () => act({ act: 'redo' }),
  };
}
