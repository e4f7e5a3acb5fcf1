import path from 'node:path';

import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '@unisono/test-kit/browser';

const browser = await findBrowser();
const reports = path.join(import.meta.dirname, '../../.reports');

export default defineConfig({
  testDir: 'tests',
  outputDir: path.join(reports, 'browser'),
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: path.join(reports, 'browser.json') }]],
  use: {
    // A step that cannot be taken is named, and does not use up the time of the whole test.
    actionTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      env: { ...process.env, ...browser.env },
      args: browserArguments(),
    },
  },
});
