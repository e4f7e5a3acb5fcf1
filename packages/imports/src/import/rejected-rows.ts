import { writeRecord, type Problem } from '@unisono/people-core/server';
import type { FileBytes } from '../reading/file-bytes.ts';
import type { FileShape } from '../reading/inspect-file.ts';
import { readRows, type FileRow } from '../reading/read-rows.ts';

/** The name of the column that says why, after the columns of the file itself. */
const REASON_COLUMN = 'unisono: reason';

/**
 * The rejected rows of a file as CSV in UTF-8: the columns as they were and why, so that they can be put right and
 * imported again. Where several rows are one record, all rows of a rejected record are in it.
 */
export async function* rejectedRows(
  problems: readonly Problem[],
  file: { readonly open: FileBytes; readonly shape: FileShape; readonly groupBy?: readonly string[] | undefined },
): AsyncGenerator<string> {
  const reasons = reasonsByRow(problems);
  const group = groupReader(file.shape.columns, file.groupBy);
  const groups = group ? await rejectedGroups(file.open, file.shape, reasons, group) : new Map<string, string>();
  yield writeRecord([...file.shape.columns, REASON_COLUMN]);
  for await (const rows of readRows(file.open, file.shape)) {
    let lines = '';
    for (const row of rows) {
      const reason = reasons.get(row.row) ?? groups.get(group?.(row) ?? '');
      if (reason === undefined) continue;
      // A row that is too long or too short keeps its own width; its reason says so.
      lines += writeRecord([...padded(row.values, file.shape.columns.length), reason]);
    }
    if (lines !== '') yield lines;
  }
}

function padded(values: readonly string[], width: number): string[] {
  return [...values, ...Array<string>(Math.max(0, width - values.length)).fill('')];
}

function reasonsByRow(problems: readonly Problem[]): Map<number, string> {
  const reasons = new Map<number, string>();
  for (const { row, field, reason, severity, details } of problems) {
    if (severity !== 'rejected') continue;
    const said = Object.entries(details).map(([name, value]) => `${name}: ${String(value)}`);
    const text = `${field}: ${reason}${said.length > 0 ? ` (${said.join(', ')})` : ''}`;
    const before = reasons.get(row);
    reasons.set(row, before === undefined ? text : `${before}; ${text}`);
  }
  return reasons;
}

type GroupReader = (row: FileRow) => string | undefined;

function groupReader(columns: readonly string[], groupBy: readonly string[] | undefined): GroupReader | undefined {
  if (!groupBy) return undefined;
  const indexes = groupBy.map((column) => columns.indexOf(column));
  return ({ values, defect }) => {
    const parts = indexes.map((index) => values[index]?.trim() ?? '');
    return defect || parts.every((part) => part === '') ? undefined : JSON.stringify(parts);
  };
}

async function rejectedGroups(
  open: FileBytes,
  shape: FileShape,
  reasons: ReadonlyMap<number, string>,
  group: GroupReader,
): Promise<Map<string, string>> {
  const rejected = new Map<string, string>();
  for await (const rows of readRows(open, shape)) {
    for (const row of rows) {
      const reason = reasons.get(row.row);
      const key = reason === undefined ? undefined : group(row);
      if (key !== undefined && reason !== undefined && !rejected.has(key)) rejected.set(key, reason);
    }
  }
  return rejected;
}
