import { TextInput } from '@mantine/core';
import { endingsNeedWord, type ImportEndings } from '@unisono/imports/schema';
import { Notice } from '@unisono/ui/forms';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from '../imports.texts.ts';

interface EndingsProps {
  readonly endings: ImportEndings;
  readonly asOf: string;
  readonly typed: string;
  onTyped(typed: string): void;
}

/** How many relationships a full file ends; where they are many, somebody has to type the number. */
export function Endings({ endings, asOf, typed, onTyped }: EndingsProps) {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const many = endingsNeedWord(endings);
  if (endings.missing === 0) return <Notice tone="plain">{t('apply.endingsNone')}</Notice>;
  return (
    <>
      <Notice tone={many ? 'warn' : 'plain'}>
        {t('apply.endings', { ...endings, day: formats.day(asOf) })} {many && t('apply.endingsMany')}
      </Notice>
      {many && (
        <TextInput
          label={t('apply.endingsNumber')}
          inputMode="numeric"
          autoComplete="off"
          maw={220}
          value={typed}
          onChange={({ currentTarget }) => onTyped(currentTarget.value.trim())}
        />
      )}
    </>
  );
}
