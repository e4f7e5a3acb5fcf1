import type { ShownPeople } from './use-people-filter.ts';

const LINE_FEED = 10;

/**
 * Reads the file of the list to its end and counts its lines on the way. Aborting closes the request, which ends the
 * statement on the server.
 */
export async function readPeopleFile(
  { filters, sort, columns }: ShownPeople,
  signal: AbortSignal,
  onProgress: (people: number) => void,
): Promise<Blob> {
  const asked = new URLSearchParams({ ...filters, sort, columns: columns.join(',') });
  const answer = await fetch(`/api/people.csv?${asked.toString()}`, { signal });
  if (!answer.ok || !answer.body) throw new Error(`the file was not answered: ${answer.status}`);
  const parts: BlobPart[] = [];
  let lines = 0;
  const reader = answer.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const byte of piece.value) if (byte === LINE_FEED) lines += 1;
    parts.push(piece.value);
    onProgress(Math.max(0, lines - 1));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
