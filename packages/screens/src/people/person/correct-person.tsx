import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Person } from '@unisono/people-core/schema';
import { Dialog } from '@unisono/ui/dialogs';
import { useState } from 'react';
import { useTranslation } from '../people.texts.ts';
import { CorrectForm } from './correct-form.tsx';

/** Opens the correction of a record. */
export function CorrectPerson({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPencil size={15} stroke={1.6} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('correct.open')}
      </Button>
      {opened && (
        <Dialog title={t('correct.title')} onClose={() => setOpened(false)}>
          <CorrectForm person={person} onClose={() => setOpened(false)} />
        </Dialog>
      )}
    </>
  );
}
