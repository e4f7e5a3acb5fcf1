export {
  ApplicationError,
  ConflictError,
  InvalidInputError,
  NotAllowedError,
  NotFoundError,
  SignedOutError,
  TooManyRequestsError,
  type ErrorCode,
  type ErrorDetails,
} from './application-error.ts';
export type { Context, ServerSettings, VerbContext } from './context.ts';
export { incidentOf } from './incident.ts';
export {
  allows,
  authorise,
  GRANT_KINDS,
  scopeOf,
  type Actor,
  type Grant,
  type GrantKind,
  type Policy,
  type Scope,
} from './policy.ts';
export { callerOf, mergeRouters, openProcedure, procedure, router } from './procedure.ts';
export { httpRefusalOf, type Refusal } from './refusal.ts';
