import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface MailSink {
  readonly url: string;
  /** Everything that was accepted, in its order. */
  readonly received: readonly Email[];
  close(): Promise<void>;
}

/**
 * A mail server on this machine that keeps what it gets. `answer` may hold a message's acceptance back, or refuse it by
 * throwing an error with a `responseCode`.
 */
export async function mailSink(
  answer: (email: Email, received: readonly Email[]) => Promise<void> = async () => undefined,
): Promise<MailSink> {
  const received: Email[] = [];
  const keep = async (stream: Readable): Promise<Error | undefined> => {
    let email: Email | undefined;
    try {
      // A sender that dies in the middle ends the stream with an error: nothing was received.
      email = await PostalMime.parse(await text(stream));
      received.push(email);
      await answer(email, received);
      return undefined;
    } catch (error) {
      if (email) received.splice(received.indexOf(email), 1);
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, _session, callback) {
      const answering = async () => callback(await keep(stream));
      void answering();
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** An answer of the mail server that refuses a message. */
export function refusing(responseCode: number): Error {
  return Object.assign(new Error(`refused with ${responseCode}`), { responseCode });
}
