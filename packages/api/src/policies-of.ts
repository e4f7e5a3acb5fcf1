import type { AnyRouter } from '@trpc/server';
import type { Policy } from '@unisono/rpc/server';

interface Described {
  readonly _def: { readonly meta?: { readonly policy?: Policy } };
}

/** The policy of every procedure by its path ("units.rename"); undefined for one that has none. */
export function policiesOf(router: AnyRouter): Readonly<Record<string, Policy | undefined>> {
  // tRPC keeps what a procedure was made of under this name, flat by path, and has no other way to ask for it.
  // oxlint-disable-next-line no-underscore-dangle
  const procedures = Object.entries(router._def.procedures as Record<string, Described>);
  // oxlint-disable-next-line no-underscore-dangle
  return Object.fromEntries(procedures.map(([path, procedure]) => [path, procedure._def.meta?.policy]));
}
