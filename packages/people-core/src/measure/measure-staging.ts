import { newId } from '@unisono/database/sql';
import { firstDayOf } from '../period/period-days.ts';
import { grainOf } from '../period/period.ts';
import type { Staging } from '../staging/stage-rows.ts';
import { checkMeasure } from './check-measure.ts';
import type { MeasureInput } from './measure.schema.ts';

export const MEASURE_TABLE = 'staged_measure';

/** What a measure says, as opposed to which one it is. */
export const MEASURE_VALUES = ['value', 'n', 'sd', 'scale_min', 'scale_max', 'label'] as const;

/** How a measure is staged: checked, its period as grain and first day. `id` is for a new one, or for its event. */
export const measureStaging: Staging<MeasureInput> = {
  table: MEASURE_TABLE,
  columns: {
    id: 'uuid',
    unit_code: 'text',
    side: 'text',
    metric: 'text',
    grain: 'text',
    period: 'date',
    external_id: 'text',
    value: 'numeric',
    n: 'integer',
    sd: 'numeric',
    scale_min: 'numeric',
    scale_max: 'numeric',
    label: 'text',
  },
  read: (measure) => {
    const problems = checkMeasure(measure);
    if (problems.length > 0) return { values: [], problems };
    const { unit, side, metric, period, value, n, sd, scaleMin, scaleMax, label } = measure;
    const name = [unit, side, metric, period].join(' ');
    const which = [newId(), unit, side, metric, grainOf(period), firstDayOf(period), name];
    return { values: [...which, value, n, sd, scaleMin, scaleMax, label], problems };
  },
};
