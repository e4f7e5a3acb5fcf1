export { Account } from './account/account.entity.ts';
export { AccountGrant } from './account/account-grant.entity.ts';
export { AuditEvent } from './audit/audit-event.entity.ts';
export { recordAudit, type AuditedChange } from './audit/record-audit.ts';
export { Credential } from './authentication/credential.entity.ts';
export { RateLimit } from './authentication/rate-limit.entity.ts';
export { Verification } from './authentication/verification.entity.ts';
export { AccountInvite } from './invite/account-invite.entity.ts';
export { Session } from './session/session.entity.ts';
