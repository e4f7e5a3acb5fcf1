import type { Sql } from '@unisono/database/sql';
import type { Side } from '../measure/measure.schema.ts';
import { firstDayOf } from '../period/period-days.ts';
import { grainOf, type Period } from '../period/period.ts';
import type { Figure } from './panel.ts';
import { rollUpMeasures } from './roll-up-measures.ts';
import type { Way } from './way-up.ts';

interface Row {
  readonly unitId: string;
  readonly period: string;
  readonly value: number;
  readonly n: number | null;
  readonly sd: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** Figures from imported measures. Where two sources tell the same measure, the one recorded last holds. */
export async function readMeasureFigures(
  sql: Sql,
  { side, metric }: { readonly side: Side; readonly metric: string },
  periods: readonly Period[],
  wayOn: (period: Period) => Way,
): Promise<Figure[]> {
  const [first] = periods;
  if (first === undefined) return [];
  const rows = await sql<Row & Record<string, unknown>>(
    `select distinct on (unit_id, period) unit_id as "unitId", period, value::float8 as value, n, sd::float8 as sd,
       scale_min::float8 as min, scale_max::float8 as max
     from measure where side = $1 and metric = $2 and grain = $3 and period = any ($4::date[])
     order by unit_id, period, recorded_at desc, source`,
    [side, metric, grainOf(first), periods.map(firstDayOf)],
  );
  const byPeriod = Map.groupBy(rows, (row) => row.period);
  return periods.flatMap((period) => {
    const own = new Map(
      (byPeriod.get(firstDayOf(period)) ?? []).map(({ unitId, value, n, sd, min, max }) => [
        unitId,
        { value, n, sd, scale: min === null || max === null ? null : { min, max } },
      ]),
    );
    return [...rollUpMeasures(own, wayOn(period))].map(
      ([unitId, figure]) =>
        ({
          ...figure,
          unitId,
          period,
          answers: figure.n,
          kind: 'mean',
          source: 'measure',
          k: null,
          emotionSet: null,
        }) as const,
    );
  });
}
