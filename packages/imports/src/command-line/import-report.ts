import type { LeftAlone, Missing, Problem } from '@unisono/people-core/server';
import type { ImportCounts } from '../import/import.schema.ts';
import type { FileProgress } from '../recording/file-to-record.ts';

const SHOWN_PROBLEMS = 20;

/** "recording 12,000 of 64,000 rows, about 9 s left" */
export function progressLine({ phase, rows, of }: FileProgress, seconds: number, before = 0): string {
  if (of === null) return `${phase} ${count(rows)} rows`;
  if (rows >= of) return `${count(of)} rows read, finishing`;
  const left = rows > before ? `, about ${Math.ceil((seconds * (of - rows)) / (rows - before))} s left` : '';
  return `${phase} ${count(rows)} of ${count(of)} rows${left}`;
}

/** The result for people: counts and the first problems. */
export function resultText(report: {
  readonly importId: string | null;
  readonly seconds: number;
  readonly counts: ImportCounts;
  readonly problems: readonly Problem[];
  readonly endings: Missing | null;
  readonly rejectedPath: string | undefined;
}): string {
  const { counts, problems, endings, importId, rejectedPath } = report;
  const { rows, total, new: created, unchanged, corrected, rejected, warnings, unitsMade } = counts;
  const lines = [
    `${importId ? 'Imported' : 'Checked, nothing was changed'} in ${report.seconds.toFixed(1)} s: ${rows} rows, ${total} records`,
    `new ${created}, corrected ${corrected}, unchanged ${unchanged}, rejected ${rejected}, warnings ${warnings}`,
  ];
  if (unitsMade > 0) lines.push(`units made: ${unitsMade}`);
  if (endings) {
    const ended = importId ? `ended: ${counts.ended}` : `would end: ${endings.missing}`;
    lines.push(`${ended} of ${endings.standing} relationships that stood`);
  }
  if (importId) lines.push(`take it back with: unisono import undo ${importId}`);
  lines.push(...problems.slice(0, SHOWN_PROBLEMS).map(problemLine));
  if (problems.length > SHOWN_PROBLEMS) lines.push(`and ${problems.length - SHOWN_PROBLEMS} more`);
  if (rejected > 0 && rejectedPath !== undefined) lines.push(`rejected rows: ${rejectedPath}`);
  return lines.join('\n');
}

/** What an undo left as it was. */
export function undoneText(left: readonly LeftAlone[]): string {
  if (left.length === 0) return 'Taken back: everything is as it was before.';
  const lines = left.map(({ kind, reason, count: many, names }) => `${many} ${kind}: ${reason} (${names.join(', ')})`);
  return ['Taken back, but left as they are:', ...lines].join('\n');
}

function problemLine({ row, field, reason, severity, details }: Problem): string {
  const said = Object.entries(details).map(([name, value]) => ` ${name}=${String(value)}`);
  return `row ${row} ${field}: ${reason} (${severity})${said.join('')}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
