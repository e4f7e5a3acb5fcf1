import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ImportDetails } from '@unisono/imports/schema';
import { ImportFrame } from '../import-frame.tsx';
import { useTranslation } from '../imports.texts.ts';

export function CancelledStage({ details }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  return (
    <ImportFrame details={details} step={1} finding={t('finding.cancelled')}>
      <Button component={Link} to="/settings/imports">
        {t('another')}
      </Button>
    </ImportFrame>
  );
}
