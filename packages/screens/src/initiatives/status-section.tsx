import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Initiative, InitiativeStatus } from '@unisono/initiatives/schema';
import { refusalOf } from '@unisono/ui/client';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { Notice } from '@unisono/ui/forms';
import { Section } from '@unisono/ui/page';
import { ErrorState } from '@unisono/ui/states';
import { useState } from 'react';
import { useTRPC } from '../application/api.ts';
import { useTranslation } from './initiatives.texts.ts';
import { nextStatuses } from './next-statuses.ts';
import { LIFE } from './statuses.ts';
import classes from './initiatives.module.css';

/** Where an initiative stands in its life, and the steps it may take from there. Starting it asks first. */
export function StatusSection({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation('initiatives');
  const [starting, setStarting] = useState(false);
  const change = useStatusChange();
  const { status, title, editable } = initiative;
  const reached = LIFE.indexOf(status);
  const missing = change.error !== null && refusalOf(change.error).reason === 'hypothesis-missing';
  const go = (next: InitiativeStatus) => {
    if (initiative.startedAt === null && LIFE.indexOf(next) >= LIFE.indexOf('running')) setStarting(true);
    else change.mutate({ initiativeId: initiative.id, status: next });
  };
  return (
    <Section title={t('status.title')}>
      <ol className={classes.life}>
        {LIFE.map((step, index) => (
          <li
            key={step}
            data-reached={index <= reached || undefined}
            aria-current={step === status ? 'step' : undefined}
          >
            {t(`statuses.${step}`)}
          </li>
        ))}
      </ol>
      {editable && (
        <div className={classes.buttons}>
          {nextStatuses(initiative).map((next, index) => (
            <Button
              key={next}
              variant={index === 0 ? 'filled' : 'default'}
              loading={change.isPending}
              onClick={() => go(next)}
            >
              {t(`status.move.${next}`)}
            </Button>
          ))}
        </div>
      )}
      <div aria-live="polite">
        {missing && <Notice tone="warn">{t('status.needs')}</Notice>}
        {change.error && !missing && <ErrorState title={t('status.failed')} error={change.error} />}
      </div>
      <ConfirmDialog
        opened={starting}
        title={t('status.startTitle', { title })}
        confirmLabel={t('status.move.running')}
        onConfirm={() => change.mutate({ initiativeId: initiative.id, status: 'running' })}
        onClose={() => setStarting(false)}
      >
        {t('status.startWords')}
      </ConfirmDialog>
    </Section>
  );
}

function useStatusChange() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.initiatives.changeStatus.mutationOptions({
      meta: { shown: true },
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.initiatives.pathKey() }),
    }),
  );
}
