import type { ReactNode } from 'react';

/** A message that comes and goes: something was done, or could not be. */
export interface Toast {
  readonly kind: 'done' | 'problem';
  readonly message: ReactNode;
  readonly title?: string;
  /** Offers to take back what was done. */
  readonly undo?: { readonly label: string; run(): void };
}

const listeners = new Set<() => void>();
let waiting: readonly Toast[] = [];
let wanted = false;

/** Whether any message was ever shown; until then nobody downloads what draws them. */
export const whenToastsWanted = {
  read: () => wanted,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

/** Says it on whatever screen is open. Problems stay until they are closed. */
export function toast(message: Toast): void {
  waiting = [...waiting, message];
  wanted = true;
  for (const listener of listeners) listener();
}

/** Hands the waiting messages over, once. */
export function takeWaitingToasts(): readonly Toast[] {
  const taken = waiting;
  waiting = [];
  return taken;
}
