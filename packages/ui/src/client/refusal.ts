import { TRPCClientError } from '@trpc/client';

/** Why something did not work, whatever the cause: a refusal of ours, an unforeseen error, or no answer at all. */
export interface Refusal {
  /** `signed-out`, `not-allowed`, `not-found`, `conflict`, `invalid-input`, `too-many-requests`, `internal`, `unreachable`. */
  readonly code: string;
  /** What narrows the code, `unit-code-taken`; picks the sentence that is shown. */
  readonly reason: string;
  /** The input it concerns, `units.3.code`. */
  readonly field: string | undefined;
  /** Values for the sentence's placeholders. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly status: number | undefined;
}

/** Reads a refusal out of anything that was thrown. */
export function refusalOf(error: unknown): Refusal {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined;
  if (isRecord(data) && typeof data.code === 'string') {
    return {
      code: data.code,
      reason: typeof data.reason === 'string' ? data.reason : data.code,
      field: typeof data.field === 'string' && data.field !== '' ? data.field : undefined,
      details: isRecord(data.details) ? data.details : {},
      status: typeof data.status === 'number' ? data.status : undefined,
    };
  }
  const code = unreachable(error) ? 'unreachable' : 'internal';
  return { code, reason: code, field: undefined, details: {}, status: undefined };
}

/** A request that got no answer, or one that was not ours (a proxy's page). */
function unreachable(error: unknown): boolean {
  if (error instanceof TRPCClientError) return error.cause instanceof TypeError || error.cause instanceof SyntaxError;
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
