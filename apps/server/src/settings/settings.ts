import path from 'node:path';
import { z } from 'zod';
import { SettingsError, type SettingProblem } from './settings-error.ts';

/** What the server is told by its environment; nothing else configures it. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absolute folder of everything that is kept: the embedded Postgres, the secret, uploads. */
  readonly dataDir: string;
  /** The embedded Postgres when undefined. */
  readonly databaseUrls: DatabaseUrls | undefined;
  /** The address that people open, without a slash at the end; it stands in invitations. */
  readonly baseUrl: string;
  /** Whether BASE_URL was given, so that only requests for it are ours. */
  readonly baseUrlGiven: boolean;
  /** Mail goes to the outbox screen when undefined. */
  readonly smtpUrl: string | undefined;
  /** The address that mail comes from; `no-reply` at the host of `baseUrl` when undefined. */
  readonly mailFrom: string | undefined;
  /** Signs sessions; kept in DATA_DIR when undefined. */
  readonly secret: string | undefined;
}

/** One address per role of the server; those that are undefined are derived from the owner's. */
interface DatabaseUrls {
  readonly owner: string;
  readonly app: string | undefined;
  readonly worker: string | undefined;
  readonly audience: string | undefined;
}

const address = (protocols: readonly string[], problem: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), problem);
const database = address(['postgres:', 'postgresql:'], 'set it to postgres://user:password@host:5432/database');

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'set it to a number from 0 to 65535 (0 takes any free port)')
    .transform(Number)
    .refine((port) => port <= 65_535, 'set it to a number from 0 to 65535 (0 takes any free port)')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'set it to the address to listen on, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: database.optional(),
  DATABASE_URL_APP: database.optional(),
  DATABASE_URL_WORKER: database.optional(),
  DATABASE_URL_AUDIENCE: database.optional(),
  BASE_URL: address(['http:', 'https:'], 'set it to the address people open, such as https://unisono.example.org')
    .refine(
      (text) => !URL.canParse(text) || new URL(text).pathname === '/',
      'set it without a path: the applications live at /',
    )
    .optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], 'set it to smtp://user:password@host:587').optional(),
  MAIL_FROM: z.email('set it to the address that mail comes from, such as no-reply@example.org').optional(),
  SECRET: z.string().min(32, 'set at least 32 random characters, or leave it unset to have one made').optional(),
});

const ROLE_URLS = ['DATABASE_URL_APP', 'DATABASE_URL_WORKER', 'DATABASE_URL_AUDIENCE'] as const;

/**
 * Reads the settings; an empty variable counts as unset. Relative folders are meant from `folder`.
 * @throws SettingsError naming every variable that is wrong and what to set
 */
export function readSettings(environment: NodeJS.ProcessEnv, folder: string): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const problems: SettingProblem[] = (parsed.error?.issues ?? []).map((issue) => ({
    variable: issue.path.join('.'),
    problem: issue.message,
  }));
  problems.push(...incompleteRoles(given));
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  const { data } = parsed;
  const host = data.HOST.includes(':') ? `[${data.HOST}]` : data.HOST;
  const open = ['0.0.0.0', '[::]'].includes(host) ? 'localhost' : host;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: path.resolve(folder, data.DATA_DIR ?? '.data'),
    databaseUrls: data.DATABASE_URL
      ? {
          owner: data.DATABASE_URL,
          app: data.DATABASE_URL_APP,
          worker: data.DATABASE_URL_WORKER,
          audience: data.DATABASE_URL_AUDIENCE,
        }
      : undefined,
    baseUrl: data.BASE_URL ? new URL(data.BASE_URL).origin : `http://${open}:${data.PORT}`,
    baseUrlGiven: data.BASE_URL !== undefined,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    secret: data.SECRET,
  };
}

function incompleteRoles(given: Record<string, string | undefined>): SettingProblem[] {
  const set = ROLE_URLS.filter((variable) => given[variable] !== undefined);
  if (set.length === 0) return [];
  const missing = ROLE_URLS.filter((variable) => given[variable] === undefined);
  const problem = `set all of ${ROLE_URLS.join(', ')}, or none of them`;
  const problems = missing.map((variable) => ({ variable, problem }));
  if (given.DATABASE_URL) return problems;
  return [...problems, { variable: 'DATABASE_URL', problem: 'set it to the address of the role that owns the tables' }];
}
