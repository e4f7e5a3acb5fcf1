import { createTransport } from 'nodemailer';

/** So many messages are on their way at once. */
export const AT_ONCE = 5;

/** What became of a message: `later` surely did not go, of `unknown` nobody can say. */
export type Delivery =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused' | 'unknown'; readonly error: string }
  /** `server`: it is the server that does not take any, not this one. */
  | { readonly outcome: 'later'; readonly error: string; readonly server: boolean };

/**
 * Connections to a mail server that are used again. Messages are never tried twice in here: the ledger alone decides
 * that.
 */
export function openTransport(smtpUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  return createTransport({
    pool: true,
    maxConnections: AT_ONCE,
    maxRequeues: 0,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** What concerns one message only. */
const OF_THE_MESSAGE = /^(RCPT TO|DATA)/;
/** Until these were answered nothing had been handed over. */
const BEFORE_THE_MESSAGE = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL FROM|RCPT TO)/;
const NEVER_CONNECTED = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'ECONFIG', 'ECONNREFUSED']);

/** What an error of the transport says of the message. In doubt it may have gone. */
export function deliveryOf(error: unknown): Delivery {
  const { code, command, responseCode, message } = facts(error);
  const server = !OF_THE_MESSAGE.test(command);
  if (responseCode >= 500 && !server) return { outcome: 'refused', error: message };
  if (responseCode >= 400 || NEVER_CONNECTED.has(code) || BEFORE_THE_MESSAGE.test(command)) {
    return { outcome: 'later', error: message, server };
  }
  return { outcome: 'unknown', error: message };
}

function facts(error: unknown): { code: string; command: string; responseCode: number; message: string } {
  if (!(error instanceof Error)) return { code: '', command: '', responseCode: 0, message: String(error) };
  const { code, command, responseCode } = error as { code?: unknown; command?: unknown; responseCode?: unknown };
  return {
    code: typeof code === 'string' ? code : '',
    command: typeof command === 'string' ? command : '',
    responseCode: typeof responseCode === 'number' ? responseCode : 0,
    message: error.message.slice(0, 500),
  };
}
