import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

const THIS_MACHINE = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * The address of the machine that asks. A proxy on this machine is believed when it says for whom it asks (the last
 * entry is its own; those before are anybody's claim); any other proxy counts as the one who asks.
 */
export function clientAddress(context: Context<{ Bindings: HttpBindings }>): string {
  const peer = context.env.incoming.socket.remoteAddress ?? '';
  if (!THIS_MACHINE.test(peer)) return peer;
  return context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || peer;
}
