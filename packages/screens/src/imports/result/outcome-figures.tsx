import type { ImportCounts } from '@unisono/imports/schema';
import { Figure, Figures } from '@unisono/ui/figures';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from '../imports.texts.ts';

/** What a file comes to, in numbers. */
export function OutcomeFigures({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  return (
    <Figures>
      <Figure label={t('result.rows')} value={formats.count(counts.rows)} />
      <Figure label={t('result.new')} value={formats.count(counts.new)} />
      <Figure label={t('result.corrected')} value={formats.count(counts.corrected)} />
      <Figure label={t('result.unchanged')} value={formats.count(counts.unchanged)} />
      <Figure label={t('result.rejected')} value={formats.count(counts.rejected)} />
      <Figure label={t('result.warnings')} value={formats.count(counts.warnings)} />
      {counts.ended > 0 && <Figure label={t('result.ended')} value={formats.count(counts.ended)} />}
      {counts.unitsMade > 0 && <Figure label={t('result.unitsMade')} value={formats.count(counts.unitsMade)} />}
    </Figures>
  );
}
