import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { Overview } from '@unisono/coherence/schema';
import { readScope } from '@unisono/ui/scope';
import { useTRPC } from '../application/api.ts';
import { defaultScoreOf } from '../scores/default-score-of.ts';

/**
 * What the overview asks, as it stands in the address: unit and period of the bar, and the score.
 * @returns the question for the server, every score this side was measured by (undefined until it is known), and how to
 *   choose another one
 */
export function useOverviewChoice(side: Overview['side']) {
  const search = useLocation({ select: (location) => location.search as Record<string, unknown> });
  const navigate = useNavigate();
  const all = useQuery(useTRPC().coherence.scores.queryOptions()).data?.scores;
  const { unit, period } = readScope(search);
  const chosen = typeof search.score === 'string' && search.score !== '' ? search.score : undefined;
  const score = chosen ?? defaultScoreOf(all ?? [], side);
  const question = { side, score, ...(unit && { unitId: unit }), ...(period && { period }) };
  const choose = (next: string) => void navigate({ to: '.', search: (before: object) => ({ ...before, score: next }) });
  return { question, scores: all?.filter((each) => each.side === side), choose };
}
