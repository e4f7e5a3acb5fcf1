const REASONS: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (_host, port) => `PORT: ${port} is taken by another program; stop that or set PORT to another number`,
  EACCES: (_host, port) => `PORT: this user may not listen on ${port}; set PORT to a number above 1023`,
  EADDRNOTAVAIL: (host) => `HOST: this machine has no address ${host}; set HOST to 127.0.0.1 or 0.0.0.0`,
  ENOTFOUND: (host) => `HOST: ${host} is not an address of this machine; set HOST to 127.0.0.1 or 0.0.0.0`,
};

/** Why the server cannot listen where it was told to, and what to set instead. */
export class ListenError extends Error {
  override readonly name = 'ListenError';

  /** The same error in words when it is one that settings can cure, else the error itself. */
  static of(error: unknown, host: string, port: number): unknown {
    if (!(error instanceof Error) || !('code' in error)) return error;
    const words = REASONS[String(error.code)];
    return words ? new ListenError(words(host, port), { cause: error }) : error;
  }
}
