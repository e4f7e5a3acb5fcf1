/**
 * `npm run bench`: measures what docs/performance.md promises, prints one table and writes it there. Words name the
 * rows to measure; without one, all.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { duplicates } from './duplicates/duplicates.ts';
import { firstScreens } from './first-screens.ts';
import { intakeOverRest } from './intake/intake-over-rest.ts';
import { machine } from './machine.ts';
import { panel } from './panel/panel.ts';
import { peopleList } from './people-list/people-list.ts';
import { respondPage } from './respond-page.ts';
import type { Row } from './row.ts';
import { segmentCount } from './segment-count/segment-count.ts';
import { start } from './start.ts';
import { surveyAnswer } from './survey-answer/survey-answer.ts';
import { tableOf } from './table.ts';

const MEASURES: Record<string, () => Promise<Row[]>> = {
  answer: surveyAnswer,
  duplicates,
  intake: intakeOverRest,
  panel,
  people: peopleList,
  respond: respondPage,
  scripts: firstScreens,
  segment: segmentCount,
  start,
};
const DOCUMENT = path.join(import.meta.dirname, '../../../docs/performance.md');
const HEADING = '\n## Measured\n';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(MEASURES, name));
if (unknown.length > 0) throw new Error(`nothing is called ${unknown.join(', ')}: ${Object.keys(MEASURES).join(', ')}`);
const conditions = machine(new Date());
const rows: Row[] = [];
for (const [name, measure] of Object.entries(MEASURES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  rows.push(...(await measure()));
}
const table = tableOf(rows);
process.stdout.write(`${table}\n`);
// A part of the table would pass for the whole.
if (asked.length === 0) {
  const [promises = ''] = readFileSync(DOCUMENT, 'utf8').split(HEADING);
  writeFileSync(DOCUMENT, `${promises}${HEADING}\nBy \`npm run bench\` on ${conditions}\n\n${table}\n`);
}
