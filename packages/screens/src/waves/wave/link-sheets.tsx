import type { WaveLink } from '@unisono/surveys/schema';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from '../waves.texts.ts';
import { QrCode } from './qr-code.tsx';
import classes from './links.module.css';

interface LinkSheetsProps {
  readonly title: string;
  readonly sheets: readonly (WaveLink & { readonly unit: string })[];
  /** Stays the same function, or it would print again. */
  readonly onPrinted: () => void;
}

/** A sheet of paper for each unit, seen by the printer alone; what prints is asked for as soon as they are there. */
export function LinkSheets({ title, sheets, onPrinted }: LinkSheetsProps) {
  const { t } = useTranslation('waves');
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted);
    window.print();
    return () => window.removeEventListener('afterprint', onPrinted);
  }, [onPrinted]);
  return createPortal(
    <div className={classes.sheet}>
      {sheets.map(({ unitId, unit, address }) => (
        <section key={unitId}>
          <h1>{title}</h1>
          <p>{unit}</p>
          <QrCode address={address} label={t('links.code', { unit })} />
          <p>{t('links.scan')}</p>
          <small>{address}</small>
        </section>
      ))}
    </div>,
    document.body,
  );
}
