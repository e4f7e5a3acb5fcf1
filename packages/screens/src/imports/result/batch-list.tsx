import type { ImportBatch, ImportDetails } from '@unisono/imports/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import table from '../../settings/settings-table.module.css';
import { useTranslation } from '../imports.texts.ts';

/** What has landed of a file, the latest step first; nothing while there is none, or only one that says what the figures say. */
export function BatchList({ details: { batches } }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const rows = useRows();
  if (batches.length < 2) return null;
  return (
    <Section title={t('batches.title')} subtitle={t('batches.words')}>
      {/* What scrolls must be reachable without a mouse. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={table.scroll} role="group" aria-label={t('batches.title')} tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('batches.number')}</th>
              <th scope="col">{t('batches.what')}</th>
              <th scope="col">{t('result.new')}</th>
              <th scope="col">{t('result.corrected')}</th>
              <th scope="col">{t('result.rejected')}</th>
              <th scope="col">{t('batches.when')}</th>
            </tr>
          </thead>
          <tbody>
            {batches.map((batch) => (
              <tr key={batch.ordinal}>
                <th scope="row">{formats.count(batch.ordinal)}</th>
                <td>{rows(batch)}</td>
                <td>{formats.count(batch.counts.new + batch.counts.unitsMade)}</td>
                <td>{formats.count(batch.counts.corrected + batch.counts.ended)}</td>
                <td>{formats.count(batch.counts.rejected)}</td>
                <td>{batch.undone ? t('batches.undone') : formats.instant(batch.recordedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function useRows(): (batch: ImportBatch) => string {
  const { t } = useTranslation('imports');
  return ({ part, firstRow: first, lastRow: last }) => {
    if (part === 'units' || part === 'endings') return t(`batches.${part}`);
    return t(`batches.${part}`, { first, last });
  };
}
