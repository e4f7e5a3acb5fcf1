import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Database } from '@unisono/database/pools';
import { newId, sqlOf, type Sql } from '@unisono/database/sql';
import { TooManyRequestsError, type ServerSettings } from '@unisono/rpc/server';
import { PASSWORD_LENGTH } from '../account/account.schema.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { accountColumns, credentialColumns, sessionColumns, verificationColumns } from './authentication-columns.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { forgetAttempts, takeAttempt } from './take-attempt.ts';
import { trustedSession } from './trusted-session.ts';

/** Written by the server itself on every request, never by the client: limits count by it. */
export const CLIENT_ADDRESS_HEADER = 'x-unisono-client-address';

const DAY = 24 * 60 * 60;
const SIGN_IN_PATH = '/sign-in/email';
const PER_ACCOUNT = { most: 10, seconds: 5 * 60 };
const PER_ADDRESS = { max: 60, window: 60 };

export type Authentication = ReturnType<typeof build>;

const opened = new WeakMap<Database, Map<string, Authentication>>();

/** The sign-in library over `database`; made once per database and address. */
export function authenticationOf(database: Database, settings: ServerSettings): Authentication {
  const known = opened.get(database) ?? new Map<string, Authentication>();
  opened.set(database, known);
  const key = `${settings.baseUrl} ${settings.secret}`;
  const authentication = known.get(key) ?? build(database, settings);
  known.set(key, authentication);
  return authentication;
}

function build(database: Database, { baseUrl, secret }: ServerSettings) {
  const sqlNow = () => sqlOf(database.orm.em.fork());
  return betterAuth({
    appName: 'Unísono',
    baseURL: baseUrl,
    secret,
    database: database.app,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    session: { ...sessionColumns, expiresIn: 14 * DAY, updateAge: DAY },
    user: accountColumns,
    account: credentialColumns,
    verification: verificationColumns,
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limit',
      fields: { lastRequest: 'last_request' },
      customRules: { [SIGN_IN_PATH]: PER_ADDRESS },
    },
    advanced: {
      cookiePrefix: 'unisono',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      disableOriginCheck: false,
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    plugins: [trustedSession],
    hooks: {
      before: createAuthMiddleware(async ({ path, body }) => {
        if (path === SIGN_IN_PATH) await limitAccount(sqlNow(), emailOf(body));
      }),
      after: createAuthMiddleware(async ({ path, body, context }) => {
        if (path === SIGN_IN_PATH && context.newSession) await forgetAttempts(sqlNow(), attemptsOf(emailOf(body)));
      }),
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => refuseSuspended(sqlNow(), userId),
          after: async ({ id, userId }) => recordSignIn(sqlNow(), id, userId),
        },
      },
    },
  });
}

function emailOf(body: unknown): string {
  const email = body && typeof body === 'object' && 'email' in body ? body.email : '';
  return typeof email === 'string' ? email.toLowerCase() : '';
}

function attemptsOf(email: string): string {
  return `sign-in ${email}`;
}

/** Counts by e-mail too: whoever guesses one account's password from many addresses is slowed as well. */
async function limitAccount(sql: Sql, email: string): Promise<void> {
  try {
    await takeAttempt(sql, attemptsOf(email), PER_ACCOUNT, new Date());
  } catch (error) {
    if (!(error instanceof TooManyRequestsError)) throw error;
    throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_ATTEMPTS', seconds: error.details['seconds'] });
  }
}

/** Runs only after the password was right, so it tells nobody else that the account exists. */
async function refuseSuspended(sql: Sql, accountId: string): Promise<void> {
  const [row] = await sql<{ suspended: boolean }>(
    'select suspended_at is not null as suspended from account where id = $1',
    [accountId],
  );
  if (row?.suspended) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_SUSPENDED' });
}

async function recordSignIn(sql: Sql, sessionId: string, accountId: string): Promise<void> {
  await sql('delete from session where account_id = $1 and expires_at < now()', [accountId]);
  await recordAudit(sql, { accountId }, { action: 'session.started', subject: 'session', subjectId: sessionId });
}
