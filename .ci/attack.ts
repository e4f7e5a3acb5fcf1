/**
 * The longer run of the attack suite on protected waves (packages/disclosure/src/attack, and survey-attack of
 * packages/surveys): as many made-up organisations as the first argument says, 5,000 without one, and a thief at a whole
 * anonymous wave for every 1,000 of them. `npm test` plays 1,000, and two such waves with each protection. Then one
 * organisation of as many people answers by HTTP, where `npm test` has one of 60.
 */
import { spawnSync } from 'node:child_process';

const organisations = Number(process.argv[2] ?? 5000);
const { status } = spawnSync(
  'vitest',
  [
    'run',
    'packages/disclosure/src/attack',
    'packages/surveys/src/protected/survey-attack',
    'apps/server/src/process/simulated-organisations',
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ATTACK_ORGANISATIONS: String(organisations),
      SIMULATED_PEOPLE: String(organisations),
      ATTACK_WAVES: String(Math.max(2, Math.ceil(organisations / 1000))),
    },
  },
);
process.exitCode = status ?? 1;
