import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Wave } from '@unisono/surveys/schema';
import { useTRPC } from '../../application/api.ts';

/** How often an open wave is read again: participation moves while one looks, in milliseconds. */
const LIVE = 5000;

/** The wave that the address names; read again and again while answers come in. */
export function useWave() {
  const { waveId = '' } = useParams({ strict: false });
  return useQuery(
    useTRPC().waves.find.queryOptions(
      { waveId },
      { refetchInterval: ({ state }) => (isLive(state.data) ? LIVE : false) },
    ),
  );
}

function isLive(wave: Wave | undefined): boolean {
  return wave?.state === 'open' || wave?.state === 'waiting';
}
