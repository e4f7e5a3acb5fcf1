import type { Sql } from '@unisono/database/sql';
import { NO_EMOTIONS } from '../emotion/emotion-set.ts';
import { firstDayOf } from '../period/period-days.ts';
import { grainOf, type Period } from '../period/period.ts';
import type { Role } from '../relationship/relationship.schema.ts';
import type { GroupTotals } from '../scores/group-totals.ts';
import { metricOf, metricPosition, type Metric } from '../scores/metrics.ts';
import { rollUpTotals } from './roll-up-totals.ts';
import type { ScoreTerm } from './score-reference.ts';
import type { Way } from './way-up.ts';

/** What a term of our own moments is read with. */
export interface MomentTerm {
  readonly term: ScoreTerm & { readonly of: 'metric' | 'answer' };
  readonly role: Role;
  readonly emotionSet: number;
  readonly bothRoles: 'counted' | 'left-out';
}

type Row = GroupTotals & { readonly unitId: string; readonly period: string };

/** By period and unit the sums of a term, from the rollups: shares and net scores too come from these, never from figures. */
export async function readMomentTotals(
  sql: Sql,
  { term, role, emotionSet, bothRoles }: MomentTerm,
  periods: readonly Period[],
  wayOn: (period: Period) => Way,
): Promise<Map<Period, Map<string, GroupTotals>>> {
  const metric = term.of === 'metric' ? metricOf(term.code) : undefined;
  const set = metric?.ofEmotions ? emotionSet : NO_EMOTIONS;
  const rows = metric
    ? await metricRows(sql, metric, { role, set, bothRoles }, periods)
    : await answerRows(sql, term.code, { role, bothRoles }, periods);
  const byPeriod = Map.groupBy(rows, (row) => row.period);
  return new Map(
    periods.map((period) => {
      const own = new Map((byPeriod.get(firstDayOf(period)) ?? []).map((row) => [row.unitId, row]));
      return [period, rollUpTotals(own, wayOn(period))] as const;
    }),
  );
}

type Asked = Pick<MomentTerm, 'role' | 'bothRoles'>;

/** The sums of a row, without those of people of both roles where they are left out: exact, before anything is rounded. */
function sums(bothRoles: Asked['bothRoles'], place = ''): string {
  const sum = (name: string) =>
    bothRoles === 'counted' ? `${name}${place}` : `(${name}${place} - both_${name}${place})`;
  return `${sum('n')} as n, ${sum('total')}::float8 as total, ${sum('squares')}::float8 as squares`;
}

function metricRows(
  sql: Sql,
  metric: Metric,
  { role, set, bothRoles }: Asked & { set: number },
  periods: readonly Period[],
): Promise<Row[]> {
  const place = metricPosition(metric.code) + 1;
  return sql<Row & Record<string, unknown>>(
    `select unit_id as "unitId", period, ${sums(bothRoles, '[$1]')}
     from rollup where role = $2 and emotion_set = $3 and grain = $4 and period = any ($5::date[]) and n[$1] > 0`,
    [place, role, set, grainOfAll(periods), periods.map(firstDayOf)],
  );
}

function answerRows(sql: Sql, code: string, { role, bothRoles }: Asked, periods: readonly Period[]): Promise<Row[]> {
  return sql<Row & Record<string, unknown>>(
    `select unit_id as "unitId", period, ${sums(bothRoles)}
     from rollup_answer where code = $1 and role = $2 and grain = $3 and period = any ($4::date[])`,
    [code, role, grainOfAll(periods), periods.map(firstDayOf)],
  );
}

function grainOfAll([first]: readonly Period[]): string | null {
  return first === undefined ? null : grainOf(first);
}
