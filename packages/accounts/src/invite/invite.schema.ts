import type { GrantKind } from '@unisono/rpc/server';
import { z } from 'zod';
import { emailInput, grantsInput, nameInput, newPasswordInput } from '../account/account.schema.ts';

export const inviteAccountInput = z.strictObject({ email: emailInput, grants: grantsInput.min(1) });
export type InviteAccountInput = z.infer<typeof inviteAccountInput>;

const inviteToken = z.string().min(1).max(200);
export const readInviteInput = z.strictObject({ token: inviteToken });
export type ReadInviteInput = z.infer<typeof readInviteInput>;

export const acceptInviteInput = z.strictObject({ token: inviteToken, name: nameInput, password: newPasswordInput });
export type AcceptInviteInput = z.infer<typeof acceptInviteInput>;

export const inviteIdInput = z.strictObject({ inviteId: z.uuid() });
export type InviteIdInput = z.infer<typeof inviteIdInput>;

/**
 * The address to send to whoever is invited: the accepting page of the application that the grants open. The token
 * is in the fragment, which browsers keep to themselves: no log and no referrer has it.
 */
export function inviteAddress(baseUrl: string, kinds: readonly GrantKind[], token: string): string {
  const [opens] = (['hr', 'marketing', 'leadership'] as const).filter((kind) => kinds.includes(kind));
  const application = { hr: 'employee-experience', marketing: 'customer-experience', leadership: 'leadership' };
  return `${baseUrl}/${application[opens ?? 'leadership']}/accept-invite#${token}`;
}
