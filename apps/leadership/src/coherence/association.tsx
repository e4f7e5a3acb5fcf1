import type { CoherenceView, ViewAssociation } from '@unisono/coherence/schema';
import { AssociationRows, type AssociationRow } from '@unisono/ui/charts/association';
import { ChartSection } from '@unisono/ui/charts/frame';
import { useTranslation } from './coherence.texts.ts';

/** Whether the two sides move together, its kinds apart; where there is too little, how much is missing. */
export function Association({ view }: { view: CoherenceView }) {
  const { t } = useTranslation('coherence');
  const { t: reasons } = useTranslation('reasons');
  const refused = view.associations.flatMap((each) => (each.state === 'refused' ? [each.reason] : []));
  const verdict = [
    view.respondents === 'same' ? t('association.same') : '',
    ...[...new Set(refused)].map((reason) =>
      t('association.refused', { reason: reasons(reason as 'no-variation', { defaultValue: reason }) }),
    ),
  ].filter(Boolean);
  return (
    <ChartSection
      title={t('association.title')}
      subtitle={t('association.subtitle')}
      explanation={t('association.computed')}
      verdict={verdict.length > 0 ? verdict.join(' ') : undefined}
      table={{
        columns: [
          { label: t('table.kind') },
          { label: t('table.r'), digits: 3 },
          { label: t('table.lower', { side: t('table.r') }), digits: 3 },
          { label: t('table.upper', { side: t('table.r') }), digits: 3 },
          { label: t('table.n'), digits: 0 },
          { label: t('table.p'), digits: 4 },
        ],
        rows: view.associations.map((each) => [each.kind, ...cellsOf(each)]),
      }}
    >
      <AssociationRows rows={view.associations.flatMap(rowOf)} />
    </ChartSection>
  );
}

function rowOf(each: ViewAssociation): AssociationRow[] {
  if (each.state === 'refused') return [];
  if (each.state === 'not-enough-data') return [{ kind: each.kind, missing: { have: each.found, need: each.needed } }];
  const { kind, r, inference, n } = each;
  return [{ kind, r, lower: inference?.low ?? null, upper: inference?.high ?? null, n, p: inference?.p ?? null }];
}

function cellsOf(each: ViewAssociation): (number | null)[] {
  if (each.state !== 'computed') return [null, null, null, each.state === 'not-enough-data' ? each.found : null, null];
  return [each.r, each.inference?.low ?? null, each.inference?.high ?? null, each.n, each.inference?.p ?? null];
}
