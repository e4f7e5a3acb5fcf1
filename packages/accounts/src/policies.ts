import type { Policy } from '@unisono/rpc/server';
import { manageAccounts, startInstallation } from './account/account.policy.ts';
import { readAudit } from './audit/audit.policy.ts';
import { useInvite } from './invite/invite.policy.ts';
import { manageKeys } from './key/key.policy.ts';
import { askWhoIsThere, enter, keepOwnAccount, leave } from './session/session.policy.ts';

/** All policies of this room, for `session.me` and for the test that enumerates procedures. */
export const accountsPolicies: readonly Policy[] = [
  startInstallation,
  manageAccounts,
  useInvite,
  enter,
  leave,
  askWhoIsThere,
  keepOwnAccount,
  readAudit,
  manageKeys,
];
