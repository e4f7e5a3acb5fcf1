import type { InitiativeOrigin } from '@unisono/initiatives/schema';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The wave whose results asked for a new initiative, and what of them, as they stand in the address. */
export function originIn(search: Readonly<Record<string, unknown>>): InitiativeOrigin | undefined {
  const { wave, about } = search;
  if (typeof wave !== 'string' || !ID.test(wave)) return undefined;
  return { waveId: wave, about: typeof about === 'string' && about !== '' ? about.slice(0, 120) : null };
}
