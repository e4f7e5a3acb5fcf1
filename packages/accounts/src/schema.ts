export {
  accountIdInput,
  changeGrantsInput,
  createFirstInput,
  grantKinds,
  listAccountsInput,
  PASSWORD_LENGTH,
} from './account/account.schema.ts';
export { listAuditInput } from './audit/audit.schema.ts';
export { acceptInviteInput, inviteAccountInput, inviteIdInput, readInviteInput } from './invite/invite.schema.ts';
export { changePasswordInput, revokeSessionInput, signInInput } from './session/session.schema.ts';
export { createKeyInput, keyScopes, keySides, PER_MINUTE, type KeyScope, type KeySide } from './key/key.schema.ts';
