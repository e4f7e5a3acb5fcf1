import { useParams } from '@tanstack/react-router';
import type { ImportDetails, ImportStatus } from '@unisono/imports/schema';
import { Page } from '@unisono/ui/page';
import { ErrorState, Loading } from '@unisono/ui/states';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ColumnsStage } from './columns/columns-stage.tsx';
import { ImportCrumbs } from './import-frame.tsx';
import classes from './import-frame.module.css';
import { useTranslation } from './imports.texts.ts';
import { CancelledStage } from './result/cancelled-stage.tsx';
import { CheckedStage } from './result/checked-stage.tsx';
import { DoneStage } from './result/done-stage.tsx';
import { PausedStage } from './result/paused-stage.tsx';
import { UndoneStage } from './result/undone-stage.tsx';
import { WorkStage } from './result/work-stage.tsx';
import { useImport } from './use-import.ts';

/** One import from its file to its end. Where it stands is the server's to say, so it can be left and returned to. */
export default function ImportPage() {
  // With the words of all its stages: fetched one by one, each new stage would blank the page for a moment.
  const { t } = useTranslation(['imports', 'table', 'states', 'forms']);
  const { id = '' } = useParams({ strict: false });
  const found = useImport(id);
  if (found.isPending) return <Loading shape="page" />;
  if (found.data) {
    return (
      <Followed status={found.data.status}>
        <Stage key={id} details={found.data} />
      </Followed>
    );
  }
  return (
    <Page title={t('title')} kicker={<ImportCrumbs />}>
      <ErrorState title={t('readFailed')} error={found.error} onRetry={() => void found.refetch()} />
    </Page>
  );
}

/** Says every change of state, and takes the focus when the button that had it is gone with its stage. */
function Followed({ status, children }: { status: ImportStatus; children: ReactNode }) {
  const { t } = useTranslation('imports');
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(status);
  useEffect(() => {
    if (before.current !== status && document.activeElement === document.body) place.current?.focus();
    before.current = status;
  }, [status]);
  return (
    <div ref={place} tabIndex={-1} className={classes.followed}>
      <p role="status" className="visually-hidden">
        {t(`statuses.${status}`)}
      </p>
      {children}
    </div>
  );
}

function Stage({ details }: { details: ImportDetails }) {
  const [changing, setChanging] = useState(false);
  switch (details.status) {
    case 'uploaded':
      return <ColumnsStage details={details} />;
    case 'checking':
    case 'applying':
    case 'undoing':
      // Once it is checked again, its result is looked at first.
      if (changing) setChanging(false);
      return <WorkStage details={details} />;
    case 'failed':
      // Refused for single rows: they are known by then.
      if (details.counts && !changing) return <CheckedStage details={details} onColumns={() => setChanging(true)} />;
      return <ColumnsStage details={details} />;
    case 'checked':
      if (changing) return <ColumnsStage details={details} />;
      return <CheckedStage details={details} onColumns={() => setChanging(true)} />;
    case 'paused':
      return <PausedStage details={details} />;
    case 'undone':
      return <UndoneStage details={details} />;
    case 'done':
      return <DoneStage details={details} />;
    case 'cancelled':
      return <CancelledStage details={details} />;
    default:
      return details.status satisfies never;
  }
}
