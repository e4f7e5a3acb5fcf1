/** The first screen of each application: its compressed script must stay within the budgets of docs/performance.md. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** In kB. */
const BUDGETS = { 'employee-experience': 200, 'customer-experience': 200, leadership: 200, respond: 40 };
let broken = 0;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

/** The entry and everything it imports statically; what is imported on demand does not count. */
function firstScreen(manifest: Record<string, Chunk>): Set<string> {
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key);
  return files;
}

for (const [application, budget] of Object.entries(BUDGETS)) {
  const folder = `apps/${application}/dist`;
  const file = `${folder}/.vite/manifest.json`;
  if (!existsSync(file)) {
    console.error(`${application}: not built`);
    broken += 1;
    continue;
  }
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>;
  const scripts = [...firstScreen(manifest)].filter((name) => name.endsWith('.js'));
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length, 0);
  const within = scripts.length > 0 && bytes <= budget * 1024;
  console.log(`${application}: ${(bytes / 1024).toFixed(0)} of ${budget} kB in ${scripts.length} scripts`);
  if (!within) broken += 1;
}
process.exitCode = broken > 0 ? 1 : 0;
