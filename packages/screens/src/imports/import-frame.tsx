import { Link } from '@tanstack/react-router';
import { IconCheck } from '@tabler/icons-react';
import type { ImportDetails } from '@unisono/imports/schema';
import { useFormats } from '@unisono/ui/format';
import { Page } from '@unisono/ui/page';
import type { ReactNode } from 'react';
import { UndoButton } from './undo-button.tsx';
import { DiscardButton } from './discard-button.tsx';
import classes from './import-frame.module.css';
import { useTranslation } from './imports.texts.ts';

const STEPS = ['file', 'columns', 'check', 'record'] as const;

interface ImportFrameProps {
  readonly details: ImportDetails;
  /** Where one is: 1 columns, 2 check, 3 record, 4 all done. */
  readonly step: 1 | 2 | 3 | 4;
  readonly finding: string;
  readonly lede?: ReactNode;
  readonly children: ReactNode;
}

/** The page of an import: where it belongs, how far it is, and what can be said of it. */
export function ImportFrame({ details, step, finding, lede, children }: ImportFrameProps) {
  const { t } = useTranslation('imports');
  const size = useFileSize()(details.size);
  const about = t('about', {
    kind: t(`kinds.${details.kind}`),
    size,
    columns: details.columns.length,
    source: details.source,
  });
  const open = details.status === 'uploaded' || details.status === 'checked' || details.status === 'failed';
  return (
    <Page
      title={details.name}
      kicker={
        <>
          <ImportCrumbs /> <span aria-hidden>/</span> <b className={classes.name}>{details.name}</b>
          <span>{about}</span>
        </>
      }
      actions={
        <>
          {details.undoable && <UndoButton details={details} />}
          {open && !details.undoable && <DiscardButton details={details} />}
        </>
      }
      finding={finding}
      lede={lede}
    >
      <ol className={classes.steps} aria-label={t('steps.label')}>
        {STEPS.map((each, index) => (
          <li key={each} aria-current={index === step ? 'step' : undefined} data-past={index < step || undefined}>
            {index < step ? <IconCheck size={14} stroke={2} aria-hidden /> : <span>{index + 1}</span>}
            {t(`steps.${each}`)}
          </li>
        ))}
      </ol>
      {children}
    </Page>
  );
}

/** The way back to the list. */
export function ImportCrumbs() {
  const { t } = useTranslation('imports');
  return <Link to="/settings/imports">{t('title')}</Link>;
}

function useFileSize(): (bytes: number) => string {
  const formats = useFormats();
  return (bytes) => {
    if (bytes < 1000) return `${formats.count(bytes)} B`;
    return bytes < 1_000_000 ? `${formats.count(bytes / 1000)} kB` : `${formats.number(bytes / 1_000_000, 1)} MB`;
  };
}
