import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ImportDetails } from '@unisono/imports/schema';
import { ImportFrame } from '../import-frame.tsx';
import { useTranslation } from '../imports.texts.ts';
import { useRecords } from '../use-records.ts';
import { BatchList } from './batch-list.tsx';
import { OutcomeFigures } from './outcome-figures.tsx';
import classes from './result.module.css';

/** An import that was given up: nothing of it is there, or what had landed by then. */
export function CancelledStage({ details }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  const { kind, counts } = details;
  const records = useRecords(kind);
  const landed = counts ? counts.new + counts.corrected : 0;
  const finding = counts ? t('finding.cancelledPart', { records: records(landed) }) : t('finding.cancelled');
  return (
    <ImportFrame details={details} step={counts ? 3 : 1} finding={finding}>
      {counts && <OutcomeFigures counts={counts} />}
      <div className={classes.sections}>
        <div className={classes.actions}>
          <Button component={Link} to="/settings/imports">
            {t('another')}
          </Button>
        </div>
        <BatchList details={details} />
      </div>
    </ImportFrame>
  );
}
