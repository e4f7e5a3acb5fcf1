import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ImportDetails, ImportMap } from '@unisono/imports/schema';
import { Section } from '@unisono/ui/page';
import { useAbility } from '../../application/use-session.ts';
import { useTranslation } from '../imports.texts.ts';
import classes from './columns.module.css';
import { inForm, unusedColumns } from './map-draft.ts';
import { ModeChoice, type FileMode } from './mode-choice.tsx';

interface FileSettingsProps {
  readonly details: ImportDetails;
  readonly map: ImportMap;
  onMap(map: ImportMap): void;
  readonly mode: FileMode;
  onMode(mode: FileMode): void;
}

/** What concerns the whole file rather than one field. */
export function FileSettings({ details: { kind, columns }, map, onMap, mode, onMode }: FileSettingsProps) {
  const { t } = useTranslation('imports');
  const mayMakeUnits = useAbility('import.units');
  const namesUnits = map.fields[kind === 'units' ? 'parent' : 'unit'] !== undefined;
  const unused = unusedColumns(map, columns);
  if (!mayMakeUnits && kind === 'units') return null;
  return (
    <Section title={t('settings.title')} quiet>
      <div className={classes.settings}>
        {kind === 'measures' && (
          <NativeSelect
            label={t('settings.form')}
            value={map.measures ? 'wide' : 'long'}
            data={[
              { value: 'long', label: t('settings.long') },
              { value: 'wide', label: t('settings.wide') },
            ]}
            onChange={({ currentTarget }) => onMap(inForm(kind, map, currentTarget.value === 'wide' ? 'wide' : 'long'))}
          />
        )}
        {kind === 'people' && <ModeChoice mode={mode} onMode={onMode} />}
        {kind === 'people' && (
          <NativeSelect
            label={t('settings.unused')}
            description={unused.join(', ') || undefined}
            value={map.attributes ?? ''}
            data={[
              { value: '', label: t('settings.unusedNone') },
              { value: 'person', label: t('settings.unusedPerson') },
              { value: 'relationship', label: t('settings.unusedRelationship') },
            ]}
            onChange={({ currentTarget: { value } }) => {
              const attributes = value === 'person' || value === 'relationship' ? value : undefined;
              onMap({ ...map, attributes });
            }}
          />
        )}
        {kind === 'moments' && (
          <NativeSelect
            label={t('settings.groupBy')}
            value={map.groupBy?.[0] ?? ''}
            data={[
              { value: '', label: t('settings.groupByNone') },
              ...columns.map((column) => ({ value: column, label: t('settings.groupByColumn', { column }) })),
            ]}
            onChange={({ currentTarget: { value } }) => onMap({ ...map, groupBy: value === '' ? undefined : [value] })}
          />
        )}
        {mayMakeUnits && (
          <div>
            <Checkbox
              label={t('settings.createUnits')}
              description={t('settings.createUnitsHelp')}
              checked={map.createUnits !== undefined}
              disabled={!namesUnits}
              onChange={({ currentTarget }) => onMap({ ...map, createUnits: currentTarget.checked ? {} : undefined })}
            />
            {map.createUnits && (map.createUnits.kinds?.length ?? 0) <= 1 && (
              <TextInput
                className={classes.details ?? ''}
                label={t('settings.unitKind')}
                description={t('settings.unitKindHelp')}
                maxLength={100}
                value={map.createUnits.kinds?.[0] ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  onMap({ ...map, createUnits: { ...map.createUnits, kinds: value === '' ? undefined : [value] } })
                }
              />
            )}
          </div>
        )}
      </div>
    </Section>
  );
}
