import { connectEmbedded, startEmbedded } from '../embedded-database.ts';
import { EmbeddedDatabaseError } from '../embedded-database-error.ts';

// A process of its own for the tests that kill it: opens DATA_DIR as "server" or "command" (first argument), says
// what happens on standard output, one JSON a line, and leaves in good order on SIGTERM.
const say = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`);
const open = process.argv[2] === 'server' ? startEmbedded : connectEmbedded;
try {
  const embedded = await open({
    dataDir: process.env.DATA_DIR ?? '',
    onRestart: () => say({ event: 'restarted' }),
    onFailure: (error) => say({ event: 'failed', reason: error.reason }),
  });
  process.once('SIGTERM', () => void embedded.stop().then(() => process.exit(0)));
  say({ event: 'ready', url: embedded.url('postgres') });
} catch (error) {
  if (!(error instanceof EmbeddedDatabaseError)) throw error;
  say({ event: 'refused', reason: error.reason, message: error.message });
  process.exitCode = 1;
}
