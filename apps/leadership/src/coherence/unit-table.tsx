import type { CoherenceView, Figure, UnitCoherence } from '@unisono/coherence/schema';
import { estimateOf } from '@unisono/screens/scores';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { useUnits } from '@unisono/screens/application';
import { useScope } from '@unisono/ui/scope';
import { DataTable, type TableColumn } from '@unisono/ui/table';
import { useTranslation } from './coherence.texts.ts';

/** All units of the view with both sides; a row opens the unit. */
export function UnitTable({ view, period }: { view: CoherenceView; period: string }) {
  const { t } = useTranslation('coherence');
  const formats = useFormats();
  const { setUnit } = useScope();
  const units = new Map(useUnits().map((unit) => [unit.id, unit]));
  // A unit that is its own group says nothing: then the unit above it does.
  const groupOf = ({ unit }: UnitCoherence) =>
    view.groupBy === 'unit' ? (units.get(units.get(unit.id)?.parentId ?? '')?.name ?? '') : unit.group.label;
  const placeOf = ({ place }: UnitCoherence) =>
    t(`table.places.${place ? (place.quadrant ?? 'undetermined') : 'missing'}`);
  const columns: TableColumn<UnitCoherence>[] = [
    { key: 'unit', label: t('table.unit'), render: (row) => row.unit.name, sortBy: (row) => row.unit.name },
    {
      key: 'group',
      label: t('table.group'),
      render: groupOf,
      sortBy: groupOf,
    },
    numberColumn('ex', t('table.inside')),
    numberColumn('cx', t('table.outside')),
    numberColumn('gap', t('table.gap')),
    { key: 'place', label: t('table.place'), render: placeOf, sortBy: placeOf },
  ];
  return (
    <Section title={t('table.title')} subtitle={t('table.subtitle', { period: formats.period(period) })}>
      <DataTable
        caption={t('table.title')}
        columns={columns}
        rows={view.units}
        idOf={(row) => row.unit.id}
        onOpen={(row) => setUnit(row.unit.id)}
        maxHeight={560}
      />
    </Section>
  );
}

function numberColumn(key: 'ex' | 'cx' | 'gap', label: string): TableColumn<UnitCoherence> {
  return {
    key,
    label,
    numeric: true,
    render: (row) => <Number figure={row[key]} signed={key === 'gap'} />,
    sortBy: (row) => row[key]?.value ?? null,
  };
}

function Number({ figure, signed }: { figure: Figure | null; signed: boolean }) {
  const formats = useFormats();
  if (!figure) return '–';
  const value = signed ? formats.signed(figure.value, 1) : formats.number(figure.value, 1);
  const interval = formats.interval(estimateOf(figure), 1);
  return (
    <>
      {value} {interval && <small>{interval}</small>}
    </>
  );
}
