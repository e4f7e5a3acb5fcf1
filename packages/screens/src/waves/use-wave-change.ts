import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../application/api.ts';

/**
 * Reads anew what a launch or an end changes on other screens as well: a launch freezes the survey's version and books
 * mail, an end takes back what waits and releases what was found.
 */
export function useWaveChange(): () => Promise<void> {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return async () => {
    const rooms = [trpc.waves, trpc.surveys, trpc.results, trpc.outbox];
    await Promise.all(rooms.map((room) => queries.invalidateQueries({ queryKey: room.pathKey() })));
  };
}
