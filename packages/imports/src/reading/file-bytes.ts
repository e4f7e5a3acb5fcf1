/** Opens a file from its beginning, as often as asked: a file on disk, or the stored pieces of an upload. */
export type FileBytes = () => AsyncIterable<Uint8Array>;

/** A small file that is already in memory. */
export function bytesOf(content: string | Uint8Array, pieceSize = 65_536): FileBytes {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return async function* pieces() {
    for (let start = 0; start < bytes.length; start += pieceSize) yield bytes.subarray(start, start + pieceSize);
  };
}
