import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A mail server that keeps what it gets. */
export interface Mailbox {
  readonly url: string;
  /** Everything that was sent to an address so far. */
  sentTo(address: string): readonly Email[];
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const received: Email[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: callbackify(async (stream: Readable, _session: SMTPServerSession) => {
      received.push(await PostalMime.parse(await text(stream)));
    }),
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    sentTo: (address) => received.filter((email) => email.to?.some((each) => each.address === address)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
