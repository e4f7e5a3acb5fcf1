/**
 * Runs everything that must hold and counts it: checks, types, unit, database and browser tests.
 * `--quick` leaves out what needs a database or a browser. Reports land in .reports/; the summary is
 * counted from them, so a runner that crashes or runs nothing is a failure.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Reads the counts from the runner's report; a step without one counts as a single check. */
  readonly count?: () => Count;
}

const reports = '.reports';

function vitestCount(file: string): Count {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

function playwrightCount(file: string): Count {
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as { stats: Record<string, number> };
  return {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: stats.unexpected ?? 0,
    skipped: stats.skipped ?? 0,
  };
}

const vitest = (project: string): Step => ({
  name: `tests: ${project}`,
  command: [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports}/${project}.json`,
  ],
  count: () => vitestCount(`${reports}/${project}.json`),
});

const quick: Step[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings', '--quiet'] },
  { name: 'arrows', command: ['node', '.ci/checks/arrows.ts'] },
  { name: 'documents', command: ['node', '.ci/checks/documents.ts'] },
  { name: 'unused code and dependencies, cycles', command: ['knip', '--no-progress', '--no-config-hints'] },
  // One program for all that runs on Node, one for all that runs in a browser: each source is checked once.
  { name: 'types: server', command: ['tsc', '-p', '.ci/types/server.json'] },
  { name: 'types: browser', command: ['tsc', '-p', '.ci/types/web.json'] },
  // Its elements are Preact's.
  { name: 'types: respond', command: ['tsc', '-p', 'apps/respond'] },
  { name: 'types: browser tests', command: ['tsc', '-p', 'packages/e2e'] },
  vitest('unit'),
];
const whole: Step[] = [
  vitest('database'),
  { name: 'build', command: ['turbo', 'run', 'build', '--output-logs=errors-only'] },
  { name: 'script budgets', command: ['node', '.ci/checks/budgets.ts'] },
  {
    name: 'tests: browser',
    command: ['pnpm', '--filter', '@unisono/e2e', 'e2e'],
    count: () => playwrightCount(`${reports}/browser.json`),
  },
];

function run(step: Step): Promise<{ ok: boolean; output: string }> {
  const [program = '', ...args] = step.command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

function counted(step: Step, ok: boolean): Count {
  if (!step.count) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  try {
    const count = step.count();
    const silent = count.passed + count.failed === 0;
    return silent || (!ok && count.failed === 0) ? { ...count, failed: count.failed + 1 } : count;
  } catch (error) {
    console.error(`${step.name}: no readable report (${String(error)})`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of process.argv.includes('--quick') ? quick : [...quick, ...whole]) {
  const started = performance.now();
  const { ok, output } = await run(step);
  const count = counted(step, ok);
  const good = ok && count.failed === 0;
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const figures = step.count ? ` ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped` : '';
  console.log(
    `${good ? 'ok  ' : 'FAIL'} ${step.name}${figures} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  if (!good) console.log(output);
}
if (!existsSync(process.env.REFERENCE_DATA ?? ''))
  console.log('REFERENCE_DATA names no folder: tests that read reference files were skipped.');
writeFileSync(`${reports}/summary.json`, JSON.stringify(total));
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
