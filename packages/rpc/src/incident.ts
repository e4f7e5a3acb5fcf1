import { randomBytes } from 'node:crypto';

const incidents = new WeakMap<object, string>();

/**
 * The number under which an unforeseen error is found in the server's log. The same error always has the same
 * number, so the answer to the client and the log line agree without knowing each other.
 */
export function incidentOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return newIncident();
  const known = incidents.get(error);
  if (known) return known;
  const incident = newIncident();
  incidents.set(error, incident);
  return incident;
}

function newIncident(): string {
  return randomBytes(5).toString('hex');
}
