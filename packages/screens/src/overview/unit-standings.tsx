import type { Overview } from '@unisono/coherence/schema';
import { DotInterval } from '@unisono/ui/charts/dot-interval';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { useScope } from '@unisono/ui/scope';
import { DataTable, type TableColumn } from '@unisono/ui/table';
import { useUnits } from '../application/use-session.ts';
import { estimateOf } from '../scores/estimate-of.ts';
import { DifferenceCell } from './difference-cell.tsx';
import { useTranslation } from './overview.texts.ts';
import { rangeOf } from './range-of.ts';
import type { Shown } from './shown.ts';
import classes from './overview.module.css';

type Standing = Overview['units'][number];
type Row = Pick<Standing, 'figure' | 'rank' | 'fromWhole' | 'change'> & {
  readonly id: string;
  readonly name: string;
  readonly above: string;
};

/** All units of the part with how they differ from it and from themselves before; a row opens the unit. */
export function UnitStandings({ shown }: { shown: Shown }) {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const { setUnit } = useScope();
  const { view, period } = shown;
  const units = new Map(useUnits().map((unit) => [unit.id, unit]));
  const rows = view.units.map(({ unit: { id, name }, ...standing }): Row => {
    const parent = units.get(units.get(id)?.parentId ?? '');
    return { id, name, above: parent?.name ?? '', ...standing };
  });
  const all: Row = {
    id: '',
    name: t('table.all'),
    above: '',
    figure: view.now,
    rank: null,
    fromWhole: null,
    change: view.change,
  };
  const columns = useColumns(shown, rows);
  return (
    <Section title={t('table.title')} subtitle={t('table.subtitle', { period: formats.period(period) })}>
      <DataTable
        caption={t('table.title')}
        columns={columns}
        rows={rows}
        idOf={(row) => row.id}
        total={all}
        onOpen={(row) => setUnit(row.id)}
        maxHeight={620}
      />
      <p className={classes.key}>
        <span>
          <i data-tint="below-1">▾</i> {t('table.lowerKey')}
        </span>
        <span>
          <i data-tint="above-1">▴</i> {t('table.higherKey')}
        </span>
        {view.score.k !== null && rows.some(({ figure }) => figure === null) && (
          <span>{t('table.protectedKey', { k: formats.count(view.score.k) })}</span>
        )}
      </p>
    </Section>
  );
}

function useColumns({ view, shape: { digits }, mark }: Shown, rows: readonly Row[]): TableColumn<Row>[] {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const range = rangeOf(rows.flatMap(({ figure }) => (figure ? [figure] : [])));
  const before = view.periods.at(-2);
  const ends = { from: formats.number(range[0], digits), to: formats.number(range[1], digits) };
  const difference = (key: 'fromWhole' | 'change', label: string): TableColumn<Row> => ({
    key,
    label,
    numeric: true,
    render: (row) => <DifferenceCell difference={row[key]} digits={digits} />,
    sortBy: (row) => row[key]?.value ?? null,
  });
  return [
    { key: 'unit', label: t('table.unit'), render: (row) => row.name, sortBy: (row) => row.name },
    { key: 'above', label: t('table.above'), render: (row) => row.above, sortBy: (row) => row.above },
    {
      key: 'people',
      label: t('table.people'),
      numeric: true,
      render: ({ figure }) => (figure?.n ? formats.count(figure.n) : '–'),
      sortBy: ({ figure }) => figure?.n ?? null,
    },
    {
      key: 'interval',
      label: t('table.scale', ends),
      head: (
        <span className={classes.scale}>
          <span>{ends.from}</span>
          <span>{ends.to}</span>
        </span>
      ),
      width: 132,
      render: (row) =>
        row.figure && (
          <DotInterval
            value={estimateOf(row.figure)}
            side={mark}
            range={range}
            strong={row.id === ''}
            width={120}
            {...(view.now && { reference: view.now.value })}
          />
        ),
    },
    {
      key: 'score',
      label: t('table.score'),
      numeric: true,
      render: ({ figure }) =>
        figure ? (
          <Score figure={figure} digits={digits} />
        ) : (
          <small>{view.score.k === null ? t('table.missing') : t('table.protected')}</small>
        ),
      sortBy: ({ figure }) => figure?.value ?? null,
    },
    difference('fromWhole', t('table.difference')),
    ...(before === undefined ? [] : [difference('change', t('table.change', { period: formats.period(before) }))]),
  ];
}

function Score({ figure, digits }: { figure: NonNullable<Row['figure']>; digits: number }) {
  const formats = useFormats();
  const interval = formats.interval(estimateOf(figure), digits);
  return (
    <>
      {formats.number(figure.value, digits)}{' '}
      {interval !== undefined && <small className={classes.interval}>{interval}</small>}
    </>
  );
}
