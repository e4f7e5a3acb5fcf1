/** Every refusal a person may meet. The code is stable, has a line in docs/errors.md and a text per language. */
export type ErrorCode = 'signed-out' | 'not-allowed' | 'not-found' | 'conflict' | 'invalid-input' | 'too-many-requests';

/** What the screens need to write a sentence: values for the placeholders of the code's text. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * The base of all errors that may cross the wire. `reason` narrows the code ("unit-code-taken");
 * `field` names the input it concerns, where there is one.
 */
export abstract class ApplicationError extends Error {
  abstract readonly code: ErrorCode;
  readonly reason: string;
  readonly field: string | undefined;
  readonly details: ErrorDetails;

  constructor(reason: string, options: { field?: string; details?: ErrorDetails; cause?: unknown } = {}) {
    super(reason, { cause: options.cause });
    this.name = new.target.name;
    this.reason = reason;
    this.field = options.field;
    this.details = options.details ?? {};
  }
}

export class SignedOutError extends ApplicationError {
  readonly code = 'signed-out';
  constructor() {
    super('signed-out');
  }
}

export class NotAllowedError extends ApplicationError {
  readonly code = 'not-allowed';
}

export class NotFoundError extends ApplicationError {
  readonly code = 'not-found';
}

export class ConflictError extends ApplicationError {
  readonly code = 'conflict';
}

export class InvalidInputError extends ApplicationError {
  readonly code = 'invalid-input';
}

export class TooManyRequestsError extends ApplicationError {
  readonly code = 'too-many-requests';
}
