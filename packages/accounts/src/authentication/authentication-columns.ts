/** Where the sign-in library finds its fields: our tables, our names, snake case. */
const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;
export const accountColumns = { modelName: 'account', fields: { ...timestamps, emailVerified: 'email_verified' } };
export const sessionColumns = {
  modelName: 'session',
  fields: {
    ...timestamps,
    userId: 'account_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
};
export const credentialColumns = {
  modelName: 'credential',
  fields: {
    ...timestamps,
    userId: 'account_id',
    providerId: 'provider',
    accountId: 'subject',
    password: 'password_hash',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
};
export const verificationColumns = { modelName: 'verification', fields: { ...timestamps, expiresAt: 'expires_at' } };
