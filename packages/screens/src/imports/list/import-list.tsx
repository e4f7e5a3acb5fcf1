import { useLocation } from '@tanstack/react-router';
import type { ImportKind } from '@unisono/imports/schema';
import { Notice } from '@unisono/ui/forms';
import { useRef, useState } from 'react';
import { useMe } from '../../application/use-session.ts';
import { SettingsPage } from '../../settings/settings-page.tsx';
import { useTranslation } from '../imports.texts.ts';
import { kindsOpenTo } from '../kinds-open-to.ts';
import { UploadPanel } from '../upload/upload-panel.tsx';
import { ImportTable } from './import-table.tsx';
import { NextSteps } from './next-steps.tsx';
import classes from './list.module.css';

/** Files from elsewhere: where to begin, a place to drop one, and what was brought so far. */
export default function ImportList() {
  const { t } = useTranslation('imports');
  const kinds = kindsOpenTo(useMe().abilities);
  const { search } = useLocation();
  const asked = (search as Record<string, unknown>)['kind'];
  const [chosen, setChosen] = useState<ImportKind | undefined>(kinds.find((kind) => kind === asked));
  const place = useRef<HTMLDivElement>(null);
  const kind = chosen ?? kinds[0];
  const bring = (wanted: ImportKind) => {
    setChosen(wanted);
    place.current?.querySelector<HTMLButtonElement>('button')?.focus();
  };
  return (
    <SettingsPage part="imports" lede={t('lede')}>
      <div className={classes.sections}>
        <NextSteps kinds={kinds} onBring={bring} />
        <div ref={place}>
          {kind ? (
            <UploadPanel kinds={kinds} kind={kind} onKind={setChosen} />
          ) : (
            <Notice tone="plain">{t('upload.none')}</Notice>
          )}
        </div>
        <ImportTable />
      </div>
    </SettingsPage>
  );
}
