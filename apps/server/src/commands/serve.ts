import { parseArgs } from 'node:util';
import { errorFacts, log } from '../log.ts';
import { startServer } from '../serving/start-server.ts';
import { EXIT, type Command } from './command.ts';
import { refusalText } from './refusal-text.ts';

const STOPS_WITHIN = 30_000;

/** Serves until it is asked to stop, once politely; a second time ends the process at once. */
export const serveCommand: Command = {
  name: 'serve',
  forms: [''],
  summary: 'Serves every application until it is stopped. Settings: PORT, HOST, DATA_DIR, DATABASE_URL, BASE_URL.',
  async run(words, { settings, print }) {
    parseArgs({ args: [...words], options: {} });
    const end = Promise.withResolvers<number>();
    const onFailure = (error: Error) => {
      log('error', 'the server cannot go on', errorFacts(error));
      process.stderr.write(`${refusalText(error)}\n`);
      end.resolve(EXIT.refused);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const onSignal = () => end.resolve(EXIT.ok);
    for (const signal of signals) process.once(signal, onSignal);
    const server = await startServer(settings(), onFailure);
    print(`Unísono is ready: ${server.address}/`);
    const code = await end.promise;
    const late = setTimeout(() => leaveAnyway(), STOPS_WITHIN).unref();
    await server.stop();
    clearTimeout(late);
    for (const signal of signals) process.off(signal, onSignal);
    return code;
  },
};

/** Jobs are taken up again and Postgres is adopted by the next server, so nothing is lost. */
function leaveAnyway(): void {
  log('error', 'stopping took too long', { seconds: STOPS_WITHIN / 1000 });
  process.exit(EXIT.refused);
}
