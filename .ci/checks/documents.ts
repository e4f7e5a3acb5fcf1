/** Fails on a document or a comment that names a file of this repository which does not exist. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const documents = [...globSync('*.md'), ...globSync('docs/**/*.md'), ...globSync('packages/*/README.md')];
const sources = globSync('{apps,packages,.ci}/**/*.{ts,tsx,css}', {
  exclude: (name) => name === 'node_modules' || name === 'dist',
});
const problems: string[] = [];

function insist(file: string, target: string): void {
  const clean = target.split('#')[0]?.replace(/[.,;:]$/, '') ?? '';
  if (clean === '' || /[*<>{}…]/.test(clean)) return;
  const candidates = [clean, path.join(path.dirname(file), clean)];
  if (!candidates.some((candidate) => existsSync(candidate))) problems.push(`${file}: ${target} does not exist`);
}

for (const file of documents) {
  const text = readFileSync(file, 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  for (const [, target = ''] of text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s]+)\)/g)) insist(file, target);
  for (const [, target = ''] of text.matchAll(/`((?:apps|packages|docs|\.ci)\/[\w./@-]+)`/g)) insist(file, target);
}
for (const file of sources) {
  for (const [target] of readFileSync(file, 'utf8').matchAll(/\bdocs\/[\w/-]+\.md\b/g)) insist(file, target);
}

for (const problem of problems) console.error(problem);
console.log(`${documents.length} documents, ${problems.length} dead references`);
process.exitCode = problems.length > 0 ? 1 : 0;
