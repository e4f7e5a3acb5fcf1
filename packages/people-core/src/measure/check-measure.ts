import { isPeriod } from '../period/period.ts';
import { isScoreCode } from '../scores/score-code.ts';
import type { RowProblem } from '../staging/stage-rows.ts';
import { isStorable } from '../staging/storable-text.ts';
import { SIDES, type MeasureInput } from './measure.schema.ts';

const MOST_PEOPLE = 2 ** 31 - 1;

/**
 * What is wrong with a measure as seen on its own. Reasons: `required`, `side-unknown`, `metric-invalid`,
 * `period-invalid`, `number-invalid`, `out-of-range`, `scale-invalid`, `text-invalid`.
 */
export function checkMeasure(measure: MeasureInput): RowProblem[] {
  const { unit, side, metric, period, value, n, sd, scaleMin, scaleMax, label = '' } = measure;
  return [
    ...(unit === '' ? [problem('unit', 'required')] : []),
    ...unless(
      SIDES.some((each) => each === side),
      'side',
      'side-unknown',
      side,
    ),
    ...unless(isScoreCode(metric), 'metric', 'metric-invalid', metric),
    ...unless(isPeriod(period), 'period', 'period-invalid', period),
    ...unless(Number.isFinite(value), 'value', 'number-invalid', String(value)),
    ...unless(n === undefined || (Number.isInteger(n) && n >= 1 && n <= MOST_PEOPLE), 'n', 'out-of-range', n),
    ...unless(sd === undefined || (Number.isFinite(sd) && sd >= 0), 'sd', 'out-of-range', sd),
    ...checkScale(value, scaleMin, scaleMax),
    ...unless(isStorable(unit), 'unit', 'text-invalid'),
    ...unless(isStorable(label), 'label', 'text-invalid'),
  ];
}

function checkScale(value: number, min: number | undefined, max: number | undefined): RowProblem[] {
  const known = [min, max].filter((end) => end !== undefined);
  if (!known.every(Number.isFinite) || (min ?? Number.NEGATIVE_INFINITY) >= (max ?? Number.POSITIVE_INFINITY)) {
    return [problem('scaleMin', 'scale-invalid')];
  }
  const outside = value < (min ?? value) || value > (max ?? value);
  return outside ? [problem('value', 'out-of-range', { value, min: min ?? null, max: max ?? null })] : [];
}

function unless(right: boolean, field: string, reason: string, value?: string | number): RowProblem[] {
  return right ? [] : [problem(field, reason, value === undefined ? {} : { value })];
}

function problem(field: string, reason: string, details: RowProblem['details'] = {}): RowProblem {
  return { field, reason, severity: 'rejected', details };
}
