import { Button, Modal } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { ErrorState } from '@unisono/ui/states';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import classes from '../settings.module.css';
import { useTranslation } from '../settings.texts.ts';

/** The way out of the demo: says what goes in numbers, then leads back to the first start. */
export function RemoveDemo() {
  const { t } = useTranslation('settings');
  const [asking, setAsking] = useState(false);
  return (
    <div className={classes.demo}>
      <h2>{t('organisation.demoTitle')}</h2>
      <p>{t('organisation.demoLede')}</p>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('organisation.removeDemo')}
      </Button>
      {asking && <RemoveDialog onClose={() => setAsking(false)} />}
    </div>
  );
}

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const counts = useSuspenseQuery(trpc.units.people.queryOptions()).data;
  const people = counts.reduce((sum, { employees, customers }) => sum + employees + customers, 0);
  const remove = useMutation(
    trpc.demo.remove.mutationOptions({ meta: { shown: true }, onSuccess: () => window.location.assign('./') }),
  );
  return (
    <Modal opened onClose={onClose} title={t('organisation.removeTitle')}>
      <p>{t('organisation.removeWords', { units: counts.length, people })}</p>
      {remove.error && <ErrorState title={t('organisation.removeFailed')} error={remove.error} />}
      <div className={classes.dialogActions}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('cancel')}
        </Button>
        <Button color="bad" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('organisation.removeAct', { people })}
        </Button>
      </div>
    </Modal>
  );
}
