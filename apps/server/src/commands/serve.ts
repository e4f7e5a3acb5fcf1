import { parseArgs } from 'node:util';
import { log, report } from '../log.ts';
import type { Settings } from '../settings/settings.ts';
import { startServer } from '../serving/start-server.ts';
import { startWorking } from '../worker/start-working.ts';
import { EXIT, type Command } from './command.ts';
import { refusalText } from './refusal-text.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const STOPS_WITHIN = 30_000;
/** A Ctrl-C reaches us from the terminal and once more from npm: that is one wish, not impatience. */
const ONE_WISH = 2000;

/** Serves until it is asked to stop. Whoever asks again later gets an end at once. */
export const serveCommand: Command = {
  name: 'serve',
  forms: ['', '--worker'],
  summary:
    'Serves every application until it is stopped; with --worker it only works: jobs, mail, rollups. Settings: PORT, HOST, DATA_DIR, DATABASE_URL, BASE_URL.',
  async run(words, { settings, print }) {
    const { values } = parseArgs({ args: [...words], options: { worker: { type: 'boolean' } } });
    const end = Promise.withResolvers<number>();
    let asked: number | undefined;
    const onSignal = () => {
      if (asked !== undefined && performance.now() - asked > ONE_WISH) leaveAnyway();
      asked ??= performance.now();
      end.resolve(EXIT.ok);
    };
    const onFailure = (error: Error) => {
      report('the server cannot go on')(error);
      process.stderr.write(`${refusalText(error)}\n`);
      end.resolve(EXIT.refused);
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
    try {
      const running = values.worker
        ? { ready: 'Unísono works.', ...(await startWorking(settings(), onFailure)) }
        : await serving(settings(), onFailure);
      print(running.ready);
      const code = await end.promise;
      const late = setTimeout(leaveAnyway, STOPS_WITHIN);
      await running.stop();
      clearTimeout(late);
      return code;
    } finally {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    }
  },
};

async function serving(settings: Settings, onFailure: (error: Error) => void) {
  const { address, stop } = await startServer(settings, onFailure);
  return { ready: `Unísono is ready: ${address}/`, stop };
}

/** Jobs are taken up again and Postgres is adopted by the next server, so nothing is lost. */
function leaveAnyway(): void {
  log('warning', 'left before everything had come to its end');
  process.exit(EXIT.refused);
}
