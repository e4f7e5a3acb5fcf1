/**
 * The arrows of docs/architecture.md: which room may import which. Fails on an import that is not listed, on a
 * path that leaves its package, on server code in a browser room and on a declared dependency without an arrow.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const DOMAIN_FOUNDATION = ['people-core', 'accounts', 'rpc', 'database', 'statistics'];
const ROOMS: Record<string, readonly string[]> = {
  'packages/statistics': [],
  'packages/database': [],
  'packages/rpc': ['database'],
  'packages/accounts': ['rpc', 'database'],
  'packages/people-core': ['accounts', 'rpc', 'database', 'statistics'],
  'packages/contact-pressure': ['people-core', 'accounts', 'rpc', 'database'],
  'packages/segments': [...DOMAIN_FOUNDATION, 'contact-pressure'],
  'packages/disclosure': DOMAIN_FOUNDATION,
  'packages/imports': DOMAIN_FOUNDATION,
  'packages/initiatives': [...DOMAIN_FOUNDATION, 'contact-pressure'],
  'packages/coherence': DOMAIN_FOUNDATION,
  'packages/surveys': [...DOMAIN_FOUNDATION, 'disclosure', 'contact-pressure'],
  'packages/demo': [...DOMAIN_FOUNDATION, 'initiatives'],
  'packages/schema': [
    'database',
    'people-core',
    'accounts',
    'contact-pressure',
    'segments',
    'imports',
    'initiatives',
    'surveys',
  ],
  'packages/test-kit': ['database', 'schema'],
  'packages/api': [
    ...DOMAIN_FOUNDATION,
    'contact-pressure',
    'segments',
    'imports',
    'initiatives',
    'surveys',
    'coherence',
    'demo',
  ],
  'packages/ui': ['people-core'],
  'packages/screens': [
    'ui',
    'api',
    'rpc',
    'people-core',
    'accounts',
    'contact-pressure',
    'segments',
    'imports',
    'initiatives',
    'surveys',
    'coherence',
    'demo',
  ],
  'packages/e2e': ['test-kit'],
  'packages/benchmarks': ['test-kit', 'database'],
  'apps/employee-experience': ['ui', 'screens', 'api', 'people-core', 'coherence', 'initiatives'],
  'apps/customer-experience': ['ui', 'screens', 'api', 'people-core', 'coherence', 'initiatives'],
  'apps/leadership': ['ui', 'screens', 'api', 'people-core', 'coherence', 'initiatives'],
  'apps/respond': ['ui', 'api', 'people-core', 'surveys', 'disclosure'],
  'apps/server': [
    ...DOMAIN_FOUNDATION,
    'contact-pressure',
    'disclosure',
    'api',
    'schema',
    'imports',
    'coherence',
    'demo',
    'initiatives',
    'surveys',
  ],
};
const BROWSER_ROOMS = new Set([
  'packages/ui',
  'packages/screens',
  'apps/employee-experience',
  'apps/customer-experience',
  'apps/leadership',
  'apps/respond',
]);
const SEEN_AS_SOURCE_BY_THE_BROWSER = new Set(['ui', 'screens']);
const SPECIFIER =
  /(?:^|\n)\s*(import\s+type\b|import\b|export\b|\}?)[^;'"]*?\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

const problems: string[] = [];

function checkImport(room: string, file: string, statement: string, specifier: string): void {
  const isTest = /\.(test|spec)\.tsx?$|\/testing(\.ts|\/)/.test(file);
  if (specifier.startsWith('.')) {
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
    if (!target.startsWith(`${room}/`)) problems.push(`${file}: ${specifier} leaves its package`);
    return;
  }
  const match = /^@unisono\/([^/]+)(?:\/(.*))?$/.exec(specifier);
  if (!match) return;
  const [, target = '', subpath = ''] = match;
  const allowed = ROOMS[room]?.includes(target) || (isTest && (target === 'test-kit' || subpath === 'testing'));
  if (!allowed) problems.push(`${file}: ${room} may not import ${specifier}`);
  if (BROWSER_ROOMS.has(room) && !isTest) {
    const typeOnly = statement.startsWith('import type') && target === 'api' && subpath === 'router';
    const browserSafe = SEEN_AS_SOURCE_BY_THE_BROWSER.has(target) || ['schema', 'respond', 'browser'].includes(subpath);
    if (!typeOnly && !browserSafe)
      problems.push(`${file}: ${specifier} is server code; import its /schema, or types of api/router`);
  }
}

for (const manifest of globSync('{apps,packages}/*/package.json')) {
  const room = path.posix.dirname(manifest);
  if (!ROOMS[room]) {
    problems.push(`${room}: an unknown room; give it its arrows here and in docs/architecture.md`);
    continue;
  }
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies?: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    const target = name.startsWith('@unisono/') ? name.slice('@unisono/'.length) : undefined;
    if (target && !ROOMS[room]?.includes(target)) problems.push(`${manifest}: depends on ${name} without an arrow`);
  }
  for (const file of globSync(`${room}/{src,tests}/**/*.{ts,tsx}`)) {
    for (const [, statement = '', specifier = ''] of readFileSync(file, 'utf8').matchAll(SPECIFIER)) {
      checkImport(room, file, statement, specifier);
    }
  }
}

for (const problem of problems) console.error(problem);
console.log(`${problems.length} forbidden arrows`);
process.exitCode = problems.length > 0 ? 1 : 0;
