import { getTRPCErrorFromUnknown, TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { ZodError } from 'zod';
import { ApplicationError, type ErrorCode, type ErrorDetails } from './application-error.ts';
import { incidentOf } from './incident.ts';

const TRPC_CODES: Record<ErrorCode, TRPC_ERROR_CODE_KEY> = {
  'signed-out': 'UNAUTHORIZED',
  'not-allowed': 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  'invalid-input': 'BAD_REQUEST',
  'too-many-requests': 'TOO_MANY_REQUESTS',
};

/** What the transport itself refuses: a path without a procedure, a body that is no JSON or too large. */
const TRANSPORT_REFUSALS: Partial<Record<TRPC_ERROR_CODE_KEY, ErrorCode>> = {
  NOT_FOUND: 'not-found',
  BAD_REQUEST: 'invalid-input',
  PARSE_ERROR: 'invalid-input',
  METHOD_NOT_SUPPORTED: 'invalid-input',
  PAYLOAD_TOO_LARGE: 'invalid-input',
  UNSUPPORTED_MEDIA_TYPE: 'invalid-input',
};

/** What a client is told of any error: never more than this. */
export interface Refusal {
  /** The family of the error, or `internal` for whatever was not foreseen. */
  readonly code: ErrorCode | 'internal';
  /** Has a line in docs/errors.md and a text per language. */
  readonly reason: string;
  /** The input it concerns, as a path with dots. */
  readonly field: string | undefined;
  readonly details: ErrorDetails;
}

/** One of our own errors in the transport's terms. */
export function transportErrorOf(error: ApplicationError): TRPCError {
  return new TRPCError({ code: TRPC_CODES[error.code], cause: error });
}

/** The refusal that a transport error stands for. Messages of unforeseen errors stay in the log. */
export function refusalOf(error: TRPCError): Refusal {
  const { cause } = error;
  if (cause instanceof ApplicationError) {
    return { code: cause.code, reason: cause.reason, field: cause.field, details: cause.details };
  }
  if (error.code === 'BAD_REQUEST' && cause instanceof ZodError) {
    const [issue] = cause.issues;
    const details = { problem: issue?.message ?? '' };
    return { code: 'invalid-input', reason: 'schema', field: issue?.path.join('.'), details };
  }
  const code = TRANSPORT_REFUSALS[error.code];
  if (code)
    return {
      code,
      reason: `transport-${error.code.toLowerCase().replaceAll('_', '-')}`,
      field: undefined,
      details: {},
    };
  return { code: 'internal', reason: 'internal', field: undefined, details: { incident: incidentOf(error) } };
}

/** The same for answers that are no procedure's: a file that is sent or received. `status` is HTTP's. */
export function httpRefusalOf(error: unknown): { status: number; refusal: Refusal } {
  const transport = transportErrorOfUnknown(error);
  return { status: getHTTPStatusCodeFromError(transport), refusal: refusalOf(transport) };
}

function transportErrorOfUnknown(error: unknown): TRPCError {
  if (error instanceof ApplicationError) return transportErrorOf(error);
  // Such a handler parses nothing but its own address.
  if (error instanceof ZodError) return new TRPCError({ code: 'BAD_REQUEST', cause: error });
  return getTRPCErrorFromUnknown(error);
}
