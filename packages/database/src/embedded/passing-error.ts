/** SQLSTATEs and system errors of a server that is starting, recovering, leaving or gone. */
const PASSING = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300']);

/** Whether a connection failed for a reason that passes, so that it is worth trying again. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && PASSING.has(String(error.code))) return true;
  return error.message.startsWith('Connection terminated') || error.message.startsWith('Client has encountered');
}
