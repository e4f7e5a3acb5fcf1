import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconEraser } from '@tabler/icons-react';
import type { Person } from '@unisono/people-core/schema';
import { refusalOf, sentenceOf } from '@unisono/ui/client';
import { ConfirmDialog } from '@unisono/ui/dialogs';
import { useFormats } from '@unisono/ui/format';
import { toast } from '@unisono/ui/toasts';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../people.texts.ts';

/** Erases somebody, after saying in numbers what goes away. */
export function ErasePerson({ person, base }: { person: Person; base: '/people' | '/settings/people' }) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const trpc = useTRPC();
  const [opened, setOpened] = useState(false);
  const { id } = person;
  const forecast = useQuery(trpc.people.erasure.queryOptions({ id }, { enabled: opened, staleTime: 0, retry: false }));
  const erase = useMutation(trpc.people.erase.mutationOptions({ meta: { shown: true } }));
  const confirm = async () => {
    await erase.mutateAsync({ id });
    toast({ kind: 'done', message: t('erase.done') });
    await navigate({ to: base });
    await queries.invalidateQueries({ queryKey: trpc.people.pathKey() });
  };
  const counted = forecast.data && {
    identities: formats.count(forecast.data.identities),
    relationships: formats.count(forecast.data.relationships),
    moments: formats.count(forecast.data.moments),
    records: formats.count(forecast.data.records),
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconEraser size={15} stroke={1.6} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('erase.open')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('erase.title', { name: person.name ?? t('nameless') })}
        confirmLabel={t('erase.confirm')}
        destructive
        ready={counted !== undefined}
        onConfirm={confirm}
        onClose={() => setOpened(false)}
      >
        {forecast.isError
          ? sentenceOf(refusalOf(forecast.error))
          : counted
            ? t('erase.words', counted)
            : t('erase.counting')}
      </ConfirmDialog>
    </>
  );
}
