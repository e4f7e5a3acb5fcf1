import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { useScope } from '@unisono/ui/scope';
import { useTRPC } from '../application/api.ts';

/** The wave that the address names and the part that the bar chose. */
export function useAskedUnit() {
  const { waveId = '' } = useParams({ strict: false });
  const { unit } = useScope();
  return { waveId, ...(unit && { unitId: unit }) };
}

/** With the release that the address names, of those of a rolling wave. */
export function useAskedPart() {
  const unit = useAskedUnit();
  const sequence = Number(useLocation({ select: ({ search }) => (search as { sequence?: unknown }).sequence }));
  return { ...unit, ...(Number.isInteger(sequence) && sequence > 0 && { sequence }) };
}

/** How often the figures of an identified wave are read anew while it is open. */
const READ_AGAIN_MILLISECONDS = 30_000;

/** The results of that wave for that part. */
export function useResults() {
  const { results } = useTRPC();
  return useQuery(
    results.find.queryOptions(useAskedPart(), {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state: { data } }) =>
        data?.wave.mode === 'identified' && data.wave.state === 'open' ? READ_AGAIN_MILLISECONDS : false,
    }),
  );
}
