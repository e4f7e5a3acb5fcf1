import { quantile } from './spread.ts';

export interface Pace {
  /** Pieces of work done per second. */
  readonly perSecond: number;
  /** The time that 99 of 100 pieces stayed within, in milliseconds. */
  readonly p99: number;
}

/** Does every piece of work once, with so many clients at once, each taking the next when its own is done. */
export async function manyClients<Piece>(
  clients: number,
  pieces: readonly Piece[],
  work: (piece: Piece) => Promise<void>,
): Promise<Pace> {
  const times: number[] = [];
  const waiting = pieces.values();
  const client = async () => {
    for (const piece of waiting) {
      const began = performance.now();
      await work(piece);
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  return {
    perSecond: pieces.length / seconds,
    p99: quantile(
      times.toSorted((one, other) => one - other),
      0.99,
    ),
  };
}
