/**
 * The longer run of the attack suite on what is released of protected waves (packages/disclosure/src/attack): as many
 * made-up organisations as the first argument says, 5,000 without one. `npm test` plays 1,000.
 */
import { spawnSync } from 'node:child_process';

const organisations = process.argv[2] ?? '5000';
const { status } = spawnSync('vitest', ['run', '--project', 'unit', 'packages/disclosure/src/attack'], {
  stdio: 'inherit',
  env: { ...process.env, ATTACK_ORGANISATIONS: organisations },
});
process.exitCode = status ?? 1;
