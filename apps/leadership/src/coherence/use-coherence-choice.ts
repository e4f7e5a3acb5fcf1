import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { CoherenceViewInput } from '@unisono/coherence/schema';
import { movePeriod } from '@unisono/people-core/schema';
import { useTRPC } from '@unisono/screens/application';
import { defaultScoreOf } from '@unisono/screens/scores';
import { readScope } from '@unisono/ui/scope';

const FIELDS = ['ex', 'cx', 'level', 'groupBy', 'where'] as const;
type Field = (typeof FIELDS)[number];

/** How many periods before the chosen one are shown with it: what "within units" and the trend are computed from. */
const PERIODS_BEFORE = 7;

export type CoherenceChoice = Partial<Pick<CoherenceViewInput, Field>>;

/**
 * What the view compares, as it stands in the address beside unit and period, so that a view can be sent to a colleague.
 * @returns the choice, the whole question for the server, and how to change it
 */
export function useCoherenceChoice() {
  const search = useLocation({ select: (location) => location.search as Record<string, unknown> });
  const navigate = useNavigate();
  const choice = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = search[field];
      return typeof value === 'string' && value !== '' ? [[field, value]] : [];
    }),
  ) as CoherenceChoice;
  const { unit, period } = readScope(search);
  const measured = useQuery(useTRPC().coherence.scores.queryOptions()).data?.scores ?? [];
  const question = {
    ...shownAtFirst('ex', defaultScoreOf(measured, 'employee')),
    ...shownAtFirst('cx', defaultScoreOf(measured, 'customer')),
    ...choice,
    ...(unit && { unitId: unit }),
    ...(period && { period: `${movePeriod(period, -PERIODS_BEFORE)}..${period}` }),
  };
  const change = (next: CoherenceChoice) =>
    navigate({ to: '.', search: (before: object) => ({ ...before, ...emptyLeftOut(next) }) });
  return { choice, question, change };
}

/** A score nobody chose. The server's own default is left unsaid, so that its answer is asked for once. */
function shownAtFirst(field: 'ex' | 'cx', score: string): CoherenceChoice {
  return score === 'experience' ? {} : { [field]: score };
}

function emptyLeftOut(choice: CoherenceChoice): Record<Field, string | undefined> {
  return Object.fromEntries(FIELDS.map((field) => [field, choice[field] || undefined])) as Record<
    Field,
    string | undefined
  >;
}
