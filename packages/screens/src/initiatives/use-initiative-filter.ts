import { useLocation, useNavigate } from '@tanstack/react-router';
import type { InitiativeSide, InitiativeStatus } from '@unisono/initiatives/schema';
import { readScope } from '@unisono/ui/scope';
import { LIFE, SIDES } from './statuses.ts';

export interface InitiativeFilter {
  readonly side?: InitiativeSide | undefined;
  readonly status?: InitiativeStatus | undefined;
}

/** What the list is narrowed to, as it stands in the address beside the bar's unit, so that a list can be sent. */
export function useInitiativeFilter() {
  const search = useLocation({ select: (location) => location.search as Record<string, unknown> });
  const navigate = useNavigate();
  const side = SIDES.find((each) => each === search.side);
  const status = LIFE.find((each) => each === search.status);
  const { unit } = readScope(search);
  const question = { ...(side && { side }), ...(status && { status }), ...(unit && { unitId: unit }) };
  const change = (next: InitiativeFilter) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, side, status, ...next }) });
  const showAll = () =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, side: undefined, status: undefined, unit: undefined }),
    });
  return { side, status, question, change, showAll, narrowed: Object.keys(question).length > 0 };
}
