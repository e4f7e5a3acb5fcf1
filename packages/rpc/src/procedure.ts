import { initTRPC, TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { ZodError } from 'zod';
import { ApplicationError, SignedOutError, type ErrorCode } from './application-error.ts';
import type { Context } from './context.ts';
import { authorise, type Actor, type Policy } from './policy.ts';

const TRPC_CODES: Record<ErrorCode, TRPC_ERROR_CODE_KEY> = {
  'signed-out': 'UNAUTHORIZED',
  'not-allowed': 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  'invalid-input': 'BAD_REQUEST',
  'too-many-requests': 'TOO_MANY_REQUESTS',
};

const trpc = initTRPC
  .context<Context>()
  .meta<{ policy: Policy }>()
  .create({
    errorFormatter({ shape, error }) {
      const { cause } = error;
      if (cause instanceof ApplicationError) {
        const { code, reason, field, details } = cause;
        return { ...shape, message: reason, data: { status: shape.data.httpStatus, code, reason, field, details } };
      }
      if (cause instanceof ZodError) {
        const [issue] = cause.issues;
        const field = issue?.path.join('.');
        const details = { problem: issue?.message ?? '' };
        const refusal = { code: 'invalid-input' as const, reason: 'schema', field, details };
        return { ...shape, message: 'schema', data: { status: shape.data.httpStatus, ...refusal } };
      }
      // Whatever was not foreseen keeps its message to itself; the server's log has it.
      const code = error.code === 'INTERNAL_SERVER_ERROR' ? 'internal' : error.code.toLowerCase();
      return {
        ...shape,
        message: code,
        data: { status: shape.data.httpStatus, code, reason: code, field: undefined, details: {} },
      };
    },
  });

/** Turns our own errors into the transport's, once for all procedures. */
const mapErrors = trpc.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof ApplicationError) {
    throw new TRPCError({ code: TRPC_CODES[result.error.cause.code], cause: result.error.cause });
  }
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
