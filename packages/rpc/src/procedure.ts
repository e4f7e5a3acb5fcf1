import { initTRPC } from '@trpc/server';
import { ApplicationError, SignedOutError } from './application-error.ts';
import type { Context } from './context.ts';
import { authorise, type Actor, type Policy } from './policy.ts';
import { transportErrorOf, refusalOf } from './refusal.ts';

const trpc = initTRPC
  .context<Context>()
  .meta<{ policy: Policy }>()
  .create({
    errorFormatter({ shape, error }) {
      const refusal = refusalOf(error);
      return { ...shape, message: refusal.reason, data: { status: shape.data.httpStatus, ...refusal } };
    },
  });

/** Turns our own errors into the transport's, once for all procedures. */
const mapErrors = trpc.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof ApplicationError) throw transportErrorOf(result.error.cause);
  return result;
});

export const router = trpc.router;
export const mergeRouters = trpc.mergeRouters;
export const callerOf = trpc.createCallerFactory;

/** A procedure that anybody may call, signed in or not. Say why in the policy's name. */
export function openProcedure(policy: Policy & { who: 'open' }) {
  return trpc.procedure.meta({ policy }).use(mapErrors);
}

/**
 * A procedure guarded by `policy`. Inside, `ctx.actor` is the account that calls and `ctx.scope` the part
 * of the unit tree its fitting grants open.
 */
export function procedure(policy: Exclude<Policy, { who: 'open' }>) {
  return trpc.procedure
    .meta({ policy })
    .use(mapErrors)
    .use(({ ctx, next }) => {
      const scope = authorise(policy, ctx.actor);
      return next({ ctx: { ...ctx, actor: signedIn(ctx.actor), scope } });
    });
}

function signedIn(actor: Actor | null): Actor {
  if (!actor) throw new SignedOutError();
  return actor;
}
