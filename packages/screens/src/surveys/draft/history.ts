/** A draft with what it was before, so that changes can be taken back. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** What the last change was about; another about the same is part of it, so that typing a word is one step. */
  readonly step: string | undefined;
}

const MOST = 200;

export function beginHistory<State>(present: State): History<State> {
  return { past: [], present, future: [], step: undefined };
}

/** @param step names what is changed, where several changes in a row are one; without it the change stands alone */
export function changed<State>(history: History<State>, next: State, step?: string): History<State> {
  if (next === history.present) return history;
  const continues = step !== undefined && step === history.step && history.past.length > 0;
  const past = continues ? history.past : [...history.past, history.present].slice(-MOST);
  return { past, present: next, future: [], step };
}

/** Takes the last change back; nothing happens where there is none. */
export function undone<State>(history: History<State>): History<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    step: undefined,
  };
}

/** Makes the change again that was taken back last. */
export function redone<State>(history: History<State>): History<State> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, step: undefined };
}
