import type { MeasureInput, Problem } from '@unisono/people-core/server';
import type { MappedRow } from '../mapping/compile-map.ts';
import type { WideColumn } from '../mapping/import-map.schema.ts';
import { draftOf, numberIn, problemsOf, textIn, type Draft } from './draft.ts';

/** A measure from its row, in long form. */
export function draftMeasure(mapped: MappedRow): Draft<MeasureInput> {
  const { values } = mapped;
  const problems = problemsOf(mapped, ['unit', 'period', 'side', 'metric', 'value']);
  return draftOf(mapped.row, problems, () => ({
    unit: textIn(values, 'unit') ?? '',
    period: textIn(values, 'period') ?? '',
    side: sideOf(textIn(values, 'side')),
    metric: textIn(values, 'metric') ?? '',
    value: numberIn(values, 'value') ?? 0,
    n: numberIn(values, 'n'),
    sd: numberIn(values, 'sd'),
    scaleMin: numberIn(values, 'scaleMin'),
    scaleMax: numberIn(values, 'scaleMax'),
    label: textIn(values, 'label'),
  }));
}

/**
 * The measures of a row in wide form, one per cell that is not blank. Their rows are numbered apart
 * (`wideRow`), so that a problem with one cell does not reject its neighbours.
 */
export function draftWideMeasures(mapped: MappedRow, columns: readonly WideColumn[]): Draft<MeasureInput>[] {
  const names = new Set(columns.flatMap(({ column, n, sd }) => [column, n, sd]));
  const all = problemsOf(mapped, ['unit', 'period']);
  const problems = all.filter(({ field }) => !names.has(field));
  if (problems.length > 0) return [{ row: mapped.row, input: null, problems }];
  return columns.flatMap((wide, index) => {
    const cell = all.filter(({ field }) => field === wide.column || field === wide.n || field === wide.sd);
    const value = numberIn(mapped.values, `wide.${index}`);
    if (value === undefined && cell.length === 0) return [];
    const build = (): MeasureInput => ({
      unit: textIn(mapped.values, 'unit') ?? '',
      period: textIn(mapped.values, 'period') ?? '',
      side: wide.side,
      metric: wide.metric,
      value: value ?? 0,
      n: numberIn(mapped.values, `wide.${index}.n`),
      sd: numberIn(mapped.values, `wide.${index}.sd`),
      scaleMin: wide.scaleMin ?? numberIn(mapped.values, 'scaleMin'),
      scaleMax: wide.scaleMax ?? numberIn(mapped.values, 'scaleMax'),
      label: wide.label,
    });
    return draftOf(mapped.row, cell, build, wideRow(mapped.row, index, columns.length));
  });
}

/** The number under which one cell of a wide row is recorded. */
function wideRow(row: number, index: number, width: number): number {
  return row * width + index;
}

/** A problem with a cell of a wide file, back under the file's row and the cell's column. */
export function inWideFile(problem: Problem, columns: readonly WideColumn[]): Problem {
  const wide = columns[problem.row % columns.length];
  const row = Math.floor(problem.row / columns.length);
  const ofCell = ['value', 'n', 'sd', 'metric', 'side', 'scaleMin', 'scaleMax'].includes(problem.field);
  return { ...problem, row, field: ofCell ? (wide?.column ?? problem.field) : problem.field };
}

function sideOf(side: string | undefined): MeasureInput['side'] {
  return side === 'employee' || side === 'customer' ? side : 'business';
}
