import { Radio } from '@mantine/core';
import type { DuplicateRecord } from '@unisono/people-core/schema';
import { useFormats } from '@unisono/ui/format';
import type { ReactNode } from 'react';
import classes from './duplicates.module.css';
import { useTranslation } from './duplicates.texts.ts';
import { useRecordWords } from './use-record-words.ts';

/** One of two records with what is known of it, and whether it is the one to be kept. */
export function RecordCard({ record }: { record: DuplicateRecord }) {
  const { t } = useTranslation('duplicates');
  const formats = useFormats();
  const words = useRecordWords();
  const { id, name, relationships, birthDay, language, identities, moments } = record;
  return (
    <section className={classes.record}>
      <h3>{words.name(name)}</h3>
      <dl>
        <Field label={t('fields.relationships')}>
          <Lines lines={relationships.map(words.tie)} />
        </Field>
        <Field label={t('fields.birthDay')}>{birthDay === null ? t('unknown') : formats.day(birthDay)}</Field>
        <Field label={t('fields.language')}>{language ?? t('unknown')}</Field>
        <Field label={t('fields.identities')}>
          <Lines lines={identities.map(words.key)} />
        </Field>
        {moments !== null && <Field label={t('fields.moments')}>{formats.count(moments)}</Field>}
      </dl>
      <Radio value={id} label={t('keep')} aria-label={t('keepOf', { name: words.name(name) })} />
    </section>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation('duplicates');
  if (lines.length === 0) return t('none');
  return (
    <ul>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
