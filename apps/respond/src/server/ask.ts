import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@unisono/api/router';

type Inputs = Asked<inferRouterInputs<AppRouter>>;
type Outputs = Asked<inferRouterOutputs<AppRouter>>;
type Procedure = keyof Inputs;

/** What this page asks the server for, by the names of the procedures. */
type Asked<All extends { respond: object; initiatives: { cameOf: unknown } }> = {
  [Name in keyof All['respond'] & string as `respond.${Name}`]: All['respond'][Name];
} & { 'initiatives.cameOf': All['initiatives']['cameOf'] };

/** The server refused, for a reason of docs/errors.md; asking the same again gives the same answer. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly reason: string;
  readonly field: string | undefined;

  constructor(reason: string, field: string | undefined) {
    super(reason);
    this.reason = reason;
    this.field = field;
  }
}

/** No answer, or none that could be read: asking again later may help. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** A server that is starting, busy, or asked to wait is one that cannot be reached for the moment. */
const comesBack = (status: number) => status >= 500 || status === 429 || status === 408;

/**
 * Calls one procedure. No cookie goes with it: who answers is known by the secret, or not at all.
 * @throws RefusedError, UnreachableError
 */
export async function ask<Name extends Procedure>(name: Name, input: Inputs[Name]): Promise<Outputs[Name]> {
  const response = await fetch(`/trpc/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    credentials: 'omit',
  }).catch(unreachable);
  const body = (await response.json().catch(unreachable)) as {
    result?: { data: Outputs[Name] };
    error?: { data?: { reason?: string; field?: string } };
  };
  if (body.result) return body.result.data;
  const { reason, field } = body.error?.data ?? {};
  if (comesBack(response.status) || reason === undefined) throw new UnreachableError(String(response.status));
  throw new RefusedError(reason, field);
}

function unreachable(error: unknown): never {
  throw new UnreachableError(undefined, { cause: error });
}
