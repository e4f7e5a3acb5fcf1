import { NativeSelect, TextInput } from '@mantine/core';
import type { ImportMode } from '@unisono/imports/schema';
import { useTranslation } from '../imports.texts.ts';
import classes from './columns.module.css';

/** Whether a file names everybody, and from which day on whoever it misses is gone; a blank day is today. */
export interface FileMode {
  readonly mode: ImportMode;
  readonly asOf: string;
}

export function ModeChoice({ mode: { mode, asOf }, onMode }: { mode: FileMode; onMode(mode: FileMode): void }) {
  const { t } = useTranslation('imports');
  return (
    <div>
      <NativeSelect
        label={t('mode.label')}
        description={t('mode.help')}
        value={mode}
        data={[
          { value: 'partial', label: t('mode.partial') },
          { value: 'full', label: t('mode.full') },
        ]}
        onChange={({ currentTarget: { value } }) => onMode({ asOf, mode: value === 'full' ? 'full' : 'partial' })}
      />
      {mode === 'full' && (
        <TextInput
          className={classes.details ?? ''}
          type="date"
          label={t('mode.asOf')}
          value={asOf}
          onChange={({ currentTarget: { value } }) => onMode({ mode, asOf: value })}
        />
      )}
    </div>
  );
}
