import { useLocation } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { defaultPeriods } from '@unisono/coherence/schema';
import { parsePeriod, type Side } from '@unisono/people-core/schema';
import type { ApplicationId } from '@unisono/ui/shell';
import { defaultScoreOf } from '../scores/default-score-of.ts';
import { useTRPC } from './api.ts';
import { useAbility, useOrganisation } from './use-session.ts';

/** The sides an application speaks of, each with the key under which its score may stand in the address. */
const ASKED: Record<ApplicationId, readonly { readonly side: Side; readonly key: string }[]> = {
  'employee-experience': [{ side: 'employee', key: 'score' }],
  'customer-experience': [{ side: 'customer', key: 'score' }],
  leadership: [
    { side: 'employee', key: 'ex' },
    { side: 'customer', key: 'cx' },
  ],
};

interface Measured {
  readonly defaultPeriod: string | undefined;
  readonly years: { readonly first: number; readonly last: number } | undefined;
}

/**
 * What the bar shows while the address names no period: the last complete one with data of the scores on screen. The
 * server answers a question without a period by the same rule, so pages ask without waiting for this. Nothing is known
 * until what was measured has arrived; nobody waits for it.
 */
export function useDefaultPeriod(application: ApplicationId): Measured {
  const allowed = useAbility('coherence.scores');
  const organisation = useOrganisation();
  const search = useLocation({ select: (location) => location.search as Record<string, unknown> });
  const measured = useQuery(useTRPC().coherence.scores.queryOptions(undefined, { enabled: allowed }));
  const scores = measured.data?.scores;
  if (!scores || !organisation) return { defaultPeriod: undefined, years: undefined };
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: organisation.timeZone }).format(measured.dataUpdatedAt);
  const asked = ASKED[application].map(({ side, key }) => {
    const chosen = search[key];
    return { side, score: typeof chosen === 'string' && chosen !== '' ? chosen : defaultScoreOf(scores, side) };
  });
  const years = scores
    .filter(({ side }) => asked.some((each) => each.side === side))
    .flatMap(({ first, last }) => [parsePeriod(first).year, parsePeriod(last).year]);
  return {
    defaultPeriod: defaultPeriods(scores, asked, today)?.at(-1),
    years: years.length > 0 ? { first: Math.min(...years), last: Math.max(...years) } : undefined,
  };
}
