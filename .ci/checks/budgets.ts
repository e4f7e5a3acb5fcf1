/**
 * The first screen of each application, and all of the respondent's page as it is loaded in anonymous waves: their
 * compressed scripts must stay within the budgets of docs/performance.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Budget {
  readonly application: string;
  /** `first`: what the first screen needs; `all`: with everything that is loaded on demand. */
  readonly scripts: 'first' | 'all';
  readonly kilobytes: number;
}
const BUDGETS: readonly Budget[] = [
  { application: 'employee-experience', scripts: 'first', kilobytes: 200 },
  { application: 'customer-experience', scripts: 'first', kilobytes: 200 },
  { application: 'leadership', scripts: 'first', kilobytes: 200 },
  { application: 'respond', scripts: 'first', kilobytes: 40 },
  { application: 'respond', scripts: 'all', kilobytes: 60 },
];
let broken = 0;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** What index.html loads or preloads, and all that those import statically; what is imported on demand does not count. */
function firstScreen(page: string, manifest: Record<string, Chunk>): Set<string> {
  const files = new Set<string>();
  const visit = (chunk: Chunk | undefined) => {
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach((key) => visit(manifest[key]));
  };
  for (const chunk of Object.values(manifest)) if (page.includes(chunk.file)) visit(chunk);
  return files;
}

for (const { application, scripts, kilobytes } of BUDGETS) {
  const folder = `apps/${application}/dist`;
  const file = `${folder}/.vite/manifest.json`;
  if (!existsSync(file)) {
    console.error(`${application}: not built`);
    broken += 1;
    continue;
  }
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>;
  const page = readFileSync(`${folder}/index.html`, 'utf8');
  const files =
    scripts === 'first' ? firstScreen(page, manifest) : new Set(Object.values(manifest).map((each) => each.file));
  const counted = [...files].filter((name) => name.endsWith('.js'));
  const bytes = counted.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length, 0);
  const within = counted.length > 0 && bytes <= kilobytes * 1024;
  console.log(
    `${application}, ${scripts}: ${(bytes / 1024).toFixed(0)} of ${kilobytes} kB in ${counted.length} scripts`,
  );
  if (!within) broken += 1;
}
process.exitCode = broken > 0 ? 1 : 0;
