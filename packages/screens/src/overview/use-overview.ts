import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Overview } from '@unisono/coherence/schema';
import { useTRPC } from '../application/api.ts';
import { useUnits } from '../application/use-session.ts';
import { withNeighbours } from './with-neighbours.ts';

interface Question {
  readonly side: Overview['side'];
  readonly score: string;
  readonly unitId?: string;
  readonly period?: string;
}

/** The overview that was asked for; a single unit comes with the units beside it, as soon as they are known. */
export function useOverview({ unitId, ...question }: Question) {
  const { overview } = useTRPC();
  const units = useUnits();
  const view = useQuery(
    overview.side.queryOptions({ ...question, ...(unitId && { unitId }) }, { placeholderData: keepPreviousData }),
  );
  const alone = unitId !== undefined && view.data?.units.length === 1 && view.data.units[0]?.unit.id === unitId;
  const everything = useQuery(overview.side.queryOptions(question, { enabled: alone }));
  if (!alone || !view.data || !everything.data)
    return { query: view, view: view.data, neighbours: [], everybody: null };
  const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const beside = (id: string) => parentOf.get(id) === parentOf.get(unitId);
  return { query: view, ...withNeighbours(view.data, everything.data, beside), everybody: everything.data.now };
}
