import { Button } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { Section } from '@unisono/ui/page';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { useUnits } from '../../application/use-session.ts';
import classes from '../settings.module.css';
import { useTranslation } from '../settings.texts.ts';

/** The way out of the demo: says what goes in numbers, then leads back to the first start. */
export function RemoveDemo() {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const [asking, setAsking] = useState(false);
  const units = useUnits().length;
  const counts = useSuspenseQuery(trpc.units.people.queryOptions()).data;
  const people = counts.reduce((sum, { employees, customers }) => sum + employees + customers, 0);
  const remove = useMutation(trpc.demo.remove.mutationOptions({ meta: { shown: true } }));
  const removeAll = async () => {
    await remove.mutateAsync();
    window.location.assign('../');
  };
  return (
    <div className={classes.part}>
      <Section title={t('organisation.demoTitle')} subtitle={t('organisation.demoLede')}>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('organisation.removeDemo')}
        </Button>
      </Section>
      <ConfirmDialog
        opened={asking}
        title={t('organisation.removeTitle')}
        confirmLabel={t('organisation.removeAct', { people })}
        destructive
        onConfirm={removeAll}
        onClose={() => setAsking(false)}
      >
        {t('organisation.removeWords', { units, people })}
      </ConfirmDialog>
    </div>
  );
}
