import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { IconClipboardText, IconPlus } from '@tabler/icons-react';
import { Empty } from '@unisono/ui/states';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { useUnits } from '../../application/use-session.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useTranslation } from '../settings.texts.ts';
import { PasteUnits } from './paste-units.tsx';
import { UnitDialog, type UnitChange } from './unit-dialog.tsx';
import { UnitTable } from './unit-table.tsx';

/** The tree of units: what there is, who is in it, and every way to change it. */
export default function UnitSettings() {
  const { t } = useTranslation('settings');
  const units = useUnits();
  const people = useSuspenseQuery(useTRPC().units.people.queryOptions()).data;
  const [change, setChange] = useState<UnitChange | null>(null);
  const [pasting, setPasting] = useState(false);
  const top = units.find(({ parentId }) => parentId === null);
  const actions = (
    <>
      <Button
        variant="default"
        leftSection={<IconClipboardText size={15} stroke={1.6} aria-hidden />}
        onClick={() => setPasting(true)}
      >
        {t('units.paste')}
      </Button>
      <Button
        leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
        onClick={() => top && setChange({ kind: 'add', unit: top })}
      >
        {t('units.add')}
      </Button>
    </>
  );
  return (
    <SettingsPage part="units" lede={t('units.lede')} actions={actions}>
      <UnitTable units={units} people={people} onChange={setChange} />
      {units.length <= 1 && <Empty title={t('units.empty')}>{t('units.emptyWords')}</Empty>}
      {change && <UnitDialog change={change} units={units} onClose={() => setChange(null)} />}
      {pasting && top && <PasteUnits units={units} top={top} onClose={() => setPasting(false)} />}
    </SettingsPage>
  );
}
