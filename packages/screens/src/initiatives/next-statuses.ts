import type { InitiativeStatus } from '@unisono/initiatives/schema';

const NEXT: Readonly<Record<InitiativeStatus, readonly InitiativeStatus[]>> = {
  idea: ['planned'],
  planned: ['running', 'idea'],
  running: ['measuring', 'done'],
  measuring: ['done', 'running'],
  done: ['measuring'],
};

/** The steps that are offered, the natural next one first: it starts once, and never goes back before its start. */
export function nextStatuses({ status }: { readonly status: InitiativeStatus }): readonly InitiativeStatus[] {
  return NEXT[status];
}
