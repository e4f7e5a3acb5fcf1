import type { Policy } from '@unisono/rpc/server';
import { canReadPersonContacts } from './contact/contact.policy.ts';
import { canChangeContactLimits, canReadContactLimits } from './limits/contact-limits.policy.ts';
import { canManageOutbox } from './mail/outbox.policy.ts';

/** What this room lets people do, for the abilities that screens are sent. */
export const contactPressurePolicies: readonly Policy[] = [
  canReadContactLimits,
  canChangeContactLimits,
  canManageOutbox,
  canReadPersonContacts,
];
