import { z } from 'zod';
import { emailInput, newPasswordInput, PASSWORD_LENGTH } from '../account/account.schema.ts';

/** A password that is checked is not held to the rules of one that is made. */
const givenPassword = z.string().min(1).max(PASSWORD_LENGTH.most);

export const signInInput = z.strictObject({ email: emailInput, password: givenPassword });
export type SignInInput = z.infer<typeof signInInput>;

export const changePasswordInput = z.strictObject({ currentPassword: givenPassword, newPassword: newPasswordInput });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const revokeSessionInput = z.strictObject({ sessionId: z.uuid() });
export type RevokeSessionInput = z.infer<typeof revokeSessionInput>;
