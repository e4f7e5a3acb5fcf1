import type { GrantKind } from '@unisono/rpc/server';
import { z } from 'zod';

/** What a grant lets its holder be, in the order in which screens list them. */
export const grantKinds = ['hr', 'marketing', 'leadership', 'manager', 'admin'] as const satisfies readonly GrantKind[];

/** Length in characters. Long rather than complicated: no rule about digits or signs (NIST SP 800-63B). */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

export const emailInput = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const nameInput = z.string().trim().min(1).max(200);
export const newPasswordInput = z.string().min(PASSWORD_LENGTH.least).max(PASSWORD_LENGTH.most);

/** One grant; `unitId` null is the whole organisation. */
const grantInput = z.strictObject({ kind: z.enum(grantKinds), unitId: z.uuid().nullable() });
export const grantsInput = z
  .array(grantInput)
  .max(100)
  .refine(
    (grants) => new Set(grants.map((grant) => `${grant.kind} ${grant.unitId}`)).size === grants.length,
    'the same grant twice',
  );

export const createFirstInput = z.strictObject({ name: nameInput, email: emailInput, password: newPasswordInput });
export type CreateFirstInput = z.infer<typeof createFirstInput>;

export const changeGrantsInput = z.strictObject({ accountId: z.uuid(), grants: grantsInput });
export type ChangeGrantsInput = z.infer<typeof changeGrantsInput>;

export const accountIdInput = z.strictObject({ accountId: z.uuid() });
export type AccountIdInput = z.infer<typeof accountIdInput>;

export const listAccountsInput = z.object({
  /** Part of a name or an address. */
  search: z.string().trim().max(200).optional(),
  /** The end of the page before. */
  cursor: z.strictObject({ name: z.string(), id: z.uuid() }).nullish(),
  limit: z.int().min(1).max(200).default(50),
});
export type ListAccountsInput = z.infer<typeof listAccountsInput>;
