import { addEvidence, noEvidence, type DateEvidence } from '../dates/date-evidence.ts';
import { decideFormat, type DateRefusal } from '../dates/decide-format.ts';
import type { DateFormat } from '../dates/date-format.ts';
import type { ImportKind } from '../mapping/import-kind.ts';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import { columnsOf, textReaderOf, type TextReader } from '../mapping/read-text-rule.ts';
import { targetOf } from '../mapping/targets.ts';
import type { FileBytes } from '../reading/file-bytes.ts';
import type { FileShape } from '../reading/inspect-file.ts';
import { readRows } from '../reading/read-rows.ts';
import { RefusedFileError } from '../reading/refused-file-error.ts';
import { namedUnits, type NamedUnit } from './named-units.ts';

/** What has to be known of the whole file before its first row can be recorded. */
export interface Survey {
  /** Rows under the header, blank ones left out. */
  readonly rows: number;
  /** The format of every day field whose rule declares none; null where the column has no values. */
  readonly formats: Readonly<Record<string, DateFormat | null>>;
  /** Units that rows name and that have no row of their own, parents first; empty unless the map makes units. */
  readonly units: readonly NamedUnit[];
}

/**
 * Reads the file once from end to end.
 * @throws RefusedFileError for a column of days that nobody can read for sure (see `DateRefusal`)
 */
export async function surveyFile(
  kind: ImportKind,
  map: ImportMap,
  open: FileBytes,
  shape: FileShape,
  onProgress: (rows: number) => void = () => {},
): Promise<Survey> {
  const dated = dateFields(kind, map, shape.columns);
  const units = map.createUnits ? namedUnits(kind, map, shape.columns) : undefined;
  let rows = 0;
  for await (const batch of readRows(open, shape)) {
    rows += batch.length;
    for (const row of batch) {
      if (row.defect) continue;
      for (const { read, evidence } of dated) {
        const value = read(row, ignore);
        if (value !== undefined) addEvidence(evidence, row.row, value);
      }
      units?.add(row);
    }
    onProgress(rows);
  }
  const formats = Object.fromEntries(dated.map((field) => [field.field, formatOf(field)]));
  return { rows, formats, units: units?.found() ?? [] };
}

interface DatedField {
  readonly field: string;
  readonly column: string;
  readonly read: TextReader;
  readonly evidence: DateEvidence;
}

function dateFields(kind: ImportKind, map: ImportMap, columns: readonly string[]): DatedField[] {
  return Object.entries(map.fields).flatMap(([field, rule]) => {
    const declared = 'date' in rule && rule.date !== undefined;
    const read = columnsOf(rule);
    if (targetOf(kind, field)?.type !== 'day' || declared || read.length === 0) return [];
    return { field, column: read.join(', '), read: textReaderOf(rule, columns, field), evidence: noEvidence() };
  });
}

function formatOf({ field, column, evidence }: DatedField): DateFormat | null {
  const decision = decideFormat(evidence);
  if (decision.kind === 'refused') throw refusalOf(field, column, decision.refusal);
  return decision.kind === 'format' ? decision.format : null;
}

function refusalOf(field: string, column: string, { reason, examples, choices }: DateRefusal): RefusedFileError {
  const [first, second] = examples;
  return new RefusedFileError(reason, {
    field,
    details: {
      column,
      row: first?.row ?? null,
      value: first?.value ?? null,
      ...(second ? { otherRow: second.row, otherValue: second.value } : {}),
      ...(choices.length > 0 ? { choices } : {}),
    },
  });
}

/** What is wrong with a value is said when its row is read for good. */
function ignore(): undefined {
  return undefined;
}
