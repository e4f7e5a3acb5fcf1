import { Link } from '@tanstack/react-router';
import type { DateFormat, ImportRefusal } from '@unisono/imports/schema';
import { DATE_FORMATS } from '@unisono/imports/schema';
import { sentenceOf } from '@unisono/ui/client';
import { Notice } from '@unisono/ui/forms';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../imports.texts.ts';
import { useFieldName } from '../use-field-name.ts';
import classes from './columns.module.css';

interface RepairProps {
  readonly refusal: Omit<ImportRefusal, 'field'> & { readonly field?: string | null | undefined };
  onReadAs(field: string, format: DateFormat): void;
  onColumn(field: string): void;
}

/** Why the file as a whole was refused, with the rows it is about, and every way to put it right. */
export function Repair({ refusal, onReadAs, onColumn }: RepairProps) {
  const { t } = useTranslation('imports');
  const fieldName = useFieldName();
  const place = useRef<HTMLDivElement>(null);
  // Whoever asked for the check stands at the end of the page; this is what they must see.
  useEffect(() => place.current?.focus(), []);
  const { field, reason, details } = refusal;
  const offered: unknown[] = Array.isArray(details['choices']) ? details['choices'] : [];
  const formats = DATE_FORMATS.filter((format) => offered.includes(format));
  return (
    <div className={classes.repair} ref={place} role="alert" tabIndex={-1}>
      <Notice
        tone="bad"
        title={t('repair.title')}
        actions={
          <>
            {field &&
              formats.map((format) => (
                <button key={format} type="button" onClick={() => onReadAs(field, format)}>
                  {t('repair.read', { format: t(`date.${format}`) })}
                </button>
              ))}
            {field && (
              <button type="button" onClick={() => onColumn(field)}>
                {t('repair.column')}
              </button>
            )}
            <Link to="/settings/imports">{t('repair.file')}</Link>
          </>
        }
      >
        {field && <b>{t('repair.field', { field: fieldName(field) })} </b>}
        {sentenceOf({ code: 'invalid-input', reason, details })}
      </Notice>
    </div>
  );
}
