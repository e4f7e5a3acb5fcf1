/** One line of JSON per event on stderr, for people and machines that keep logs. Never a password, an answer or a name. */
export function log(
  level: 'info' | 'warning' | 'error',
  event: string,
  facts: Readonly<Record<string, unknown>> = {},
): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`);
}

/** What is worth keeping of an error: its name, message, stack and causes. */
export function errorFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: String(error) };
  const cause = error.cause === undefined ? {} : { cause: errorFacts(error.cause) };
  return { error: error.name, message: error.message, stack: error.stack, ...cause };
}

/** Logs an error under `event`; for promises whose failure nobody else hears of. */
export function report(event: string): (error: unknown) => void {
  return (error) => log('error', event, errorFacts(error));
}
