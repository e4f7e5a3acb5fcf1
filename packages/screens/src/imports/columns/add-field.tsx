import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ImportKind, ImportMap } from '@unisono/imports/schema';
import { useState } from 'react';
import type english from '../imports.en.ts';
import { useTranslation } from '../imports.texts.ts';
import { useFieldName } from '../use-field-name.ts';
import classes from './columns.module.css';
import { fieldsToAdd } from './map-draft.ts';

interface AddFieldProps {
  readonly kind: ImportKind;
  readonly map: ImportMap;
  readonly shown: readonly string[];
  onAdd(field: string): void;
}

/** The fields that few files have, one by one; those of a family want a name. */
export function AddField({ kind, map, shown, onAdd }: AddFieldProps) {
  const { t } = useTranslation('imports');
  const fieldName = useFieldName();
  const [chosen, setChosen] = useState('');
  const [own, setOwn] = useState('');
  const offered = fieldsToAdd(kind, map, shown);
  if (offered.length === 0) return null;
  const family = chosen.endsWith('.*') ? chosen.slice(0, -2) : null;
  const field = family ? `${family}.${own.trim()}` : chosen;
  const ready = chosen !== '' && (!family || (own.trim() !== '' && !shown.includes(field)));
  const add = () => {
    if (!ready) return;
    onAdd(field);
    setChosen('');
    setOwn('');
  };
  return (
    <div className={classes.add}>
      <NativeSelect
        label={t('columns.add')}
        value={chosen}
        data={[
          { value: '', label: t('columns.addChoose') },
          ...offered.map((name) => ({
            value: name,
            label: name.endsWith('.*')
              ? t(`anyOf.${name.slice(0, -2) as keyof typeof english.anyOf}`)
              : fieldName(name),
          })),
        ]}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      {family && (
        <TextInput
          label={t('columns.addName')}
          value={own}
          maxLength={100}
          onChange={({ currentTarget }) => setOwn(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
      )}
      <Button
        variant="default"
        leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
        disabled={!ready}
        onClick={add}
      >
        {t('columns.addAct')}
      </Button>
    </div>
  );
}
