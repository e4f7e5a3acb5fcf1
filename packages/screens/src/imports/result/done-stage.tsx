import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportDetails } from '@unisono/imports/schema';
import { Figure, Figures } from '@unisono/ui/figures';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { useTRPC } from '../../application/api.ts';
import { DuplicatesNotice } from '../../duplicates/duplicates-notice.tsx';
import { useAbility, useUnits } from '../../application/use-session.ts';
import { ImportFrame } from '../import-frame.tsx';
import { useTranslation } from '../imports.texts.ts';
import { useRecords } from '../use-records.ts';
import { BatchList } from './batch-list.tsx';
import { OutcomeFigures } from './outcome-figures.tsx';
import { ProblemList } from './problem-list.tsx';
import classes from './result.module.css';

/** What became of a file that was recorded, and where to see it. */
export function DoneStage({ details }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  const records = useRecords(details.kind);
  const { counts } = details;
  const recorded = counts ? counts.new + counts.corrected : 0;
  const finding = recorded > 0 ? t('finding.done', { records: records(recorded) }) : t('finding.doneNothing');
  return (
    <ImportFrame details={details} step={4} finding={finding}>
      {counts && <OutcomeFigures counts={counts} />}
      {(details.kind === 'people' || details.kind === 'moments') && <DuplicatesNotice coming />}
      <div className={classes.sections}>
        <WhatIsHere details={details} />
        <ProblemList details={details} />
        <BatchList details={details} />
      </div>
    </ImportFrame>
  );
}

function WhatIsHere({ details: { kind, counts } }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const units = useUnits();
  const people = useSuspenseQuery(useTRPC().units.people.queryOptions()).data;
  const mayManageUnits = useAbility('unit.manage');
  const sum = (role: 'employees' | 'customers') => people.reduce((all, each) => all + each[role], 0);
  const scores = kind === 'moments' || kind === 'measures';
  return (
    <Section title={t('done.title')} subtitle={scores ? t('done.soon') : undefined}>
      <Figures>
        <Figure label={t('done.units')} value={formats.count(units.length)} />
        <Figure label={t('done.employees')} side="inside" value={formats.count(sum('employees'))} />
        <Figure label={t('done.customers')} side="outside" value={formats.count(sum('customers'))} />
      </Figures>
      {(kind !== 'moments' || (counts?.rejected ?? 0) > 0) && <p className={classes.none}>{t(`done.next.${kind}`)}</p>}
      <div className={classes.actions}>
        {scores && (
          <Button component={Link} to="/">
            {t('done.see')}
          </Button>
        )}
        {!scores && (
          <Button component={Link} to="/settings/imports">
            {t('another')}
          </Button>
        )}
        {!scores && mayManageUnits && (
          <Button component={Link} to="/settings/units" variant="default">
            {t('done.seeUnits')}
          </Button>
        )}
        {scores && (
          <Button component={Link} to="/settings/imports" variant="default">
            {t('another')}
          </Button>
        )}
      </div>
    </Section>
  );
}
