import { configDefaults, defineConfig } from 'vitest/config';

const everywhere = ['packages/*/src/**', 'apps/*/src/**', '.ci/**'];
/** The frozen seed of property tests. */
const setupFiles = ['packages/test-kit/src/property-seed.ts'];
/** Files of one worker share the modules that they load, which takes longer than most tests; none leaves anything in them. */
const isolate = false;
const withDatabase = everywhere.map((folder) => `${folder}/*.db.test.ts`);

/**
 * `unit`: pure, no database. `database`: `*.db.test.ts`, one Postgres for the run and a database per file
 * (packages/test-kit). Browser tests (`*.spec.ts`) are Playwright's.
 */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles,
          isolate,
          // Simulations take seconds; on a machine that is busy with something else, many more.
          testTimeout: 60_000,
          include: everywhere.map((folder) => `${folder}/*.test.{ts,tsx}`),
          exclude: [...configDefaults.exclude, ...withDatabase],
        },
      },
      {
        test: {
          name: 'database',
          setupFiles,
          isolate,
          include: withDatabase,
          globalSetup: ['packages/test-kit/src/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
