import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Row } from './row.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

/** The compressed script of each application's first screen, as `npm test` holds it to its budget. */
export async function firstScreens(): Promise<Row[]> {
  const told = execFileSync(process.execPath, ['.ci/checks/budgets.ts'], { cwd: ROOT, encoding: 'utf8' });
  return told
    .trim()
    .split('\n')
    .map((line) => {
      const [application = '', ours = ''] = line.split(': ');
      return { what: 'first script of an app, compressed', size: application, ours, floor: null, ratio: null };
    });
}
