import type { Problem } from '@unisono/people-core/server';
import type { FileOutcome, FileProgress } from '../recording/record-file.ts';

const SHOWN_PROBLEMS = 20;

/** "recording 12,000 of 64,000 rows, about 9 s left" */
export function progressLine({ phase, rows, of }: FileProgress, seconds: number): string {
  if (of === null) return `${phase} ${count(rows)} rows`;
  if (rows >= of) return `${count(of)} rows read, finishing`;
  const left = rows > 0 ? `, about ${Math.ceil((seconds * (of - rows)) / rows)} s left` : '';
  return `${phase} ${count(rows)} of ${count(of)} rows${left}`;
}

/** The result for people: counts and the first problems. */
export function resultText(report: {
  readonly applied: boolean;
  readonly seconds: number;
  readonly outcome: FileOutcome;
  readonly rejectedPath: string | undefined;
}): string {
  const { outcome, rejectedPath } = report;
  const { rows, total, new: created, unchanged, corrected, rejected, warnings, unitsMade, problems } = outcome;
  const lines = [
    `${report.applied ? 'Imported' : 'Checked, nothing was changed'} in ${report.seconds.toFixed(1)} s: ${rows} rows, ${total} records`,
    `new ${created}, corrected ${corrected}, unchanged ${unchanged}, rejected ${rejected}, warnings ${warnings}`,
  ];
  if (unitsMade > 0) lines.push(`units made: ${unitsMade}`);
  lines.push(...problems.slice(0, SHOWN_PROBLEMS).map(problemLine));
  if (problems.length > SHOWN_PROBLEMS) lines.push(`and ${problems.length - SHOWN_PROBLEMS} more`);
  if (rejected > 0 && rejectedPath !== undefined) lines.push(`rejected rows: ${rejectedPath}`);
  return lines.join('\n');
}

function problemLine({ row, field, reason, severity, details }: Problem): string {
  const said = Object.entries(details).map(([name, value]) => ` ${name}=${String(value)}`);
  return `row ${row} ${field}: ${reason} (${severity})${said.join('')}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
