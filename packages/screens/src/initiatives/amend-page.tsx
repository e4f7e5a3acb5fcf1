import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormActions, LeaveWarning } from '@unisono/ui/forms';
import { Page } from '@unisono/ui/page';
import { toast } from '@unisono/ui/toasts';
import { useState } from 'react';
import { useTRPC } from '../application/api.ts';
import { useMe } from '../application/use-session.ts';
import { changesOf, valuesOf } from './form-values.ts';
import { InitiativeForm } from './initiative-form.tsx';
import { InitiativeFrame } from './initiative-frame.tsx';
import { useTranslation } from './initiatives.texts.ts';
import { managesWhole } from './manageable-sides.ts';
import { useInitiativeFields } from './use-initiative-fields.ts';
import type { FoundInitiative } from './use-initiative.ts';

/** Changes what is registered: freely until it starts, with a reason afterwards. */
export default function AmendPage() {
  return <InitiativeFrame>{(initiative) => <AmendForm initiative={initiative} />}</InitiativeFrame>;
}

function AmendForm({ initiative }: { initiative: FoundInitiative }) {
  const { t } = useTranslation('initiatives');
  const { grants } = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const trpc = useTRPC();
  const [problem, setProblem] = useState<string>();
  const started = initiative.startedAt !== null;
  const fields = useInitiativeFields(valuesOf(initiative), {
    units: !managesWhole(grants, initiative.side),
    reason: started,
  });
  const back = { to: '/initiatives/$initiativeId', params: { initiativeId: initiative.id } } as const;
  const amend = useMutation(
    trpc.initiatives.amend.mutationOptions({
      meta: { shown: true },
      onError: (error) => setProblem(fields.refuse(error)),
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: trpc.initiatives.pathKey() });
        toast({ kind: 'done', message: t('form.amended') });
        await navigate({ ...back, ignoreBlocker: true });
      },
    }),
  );
  const submit = fields.onSubmit((values) => {
    setProblem(undefined);
    const reason = values.reason.trim();
    amend.mutate({
      initiativeId: initiative.id,
      changes: changesOf(initiative, values),
      ...(reason !== '' && { reason }),
    });
  });
  return (
    <Page
      title={t('form.amendTitle', { title: initiative.title })}
      kicker={<Link to="/initiatives">{t('title')}</Link>}
      lede={t(started ? 'form.amendLede' : 'form.plannedLede')}
    >
      <form onSubmit={submit} noValidate>
        <InitiativeForm fields={fields} amended={initiative} />
        <FormActions
          label={t('form.amend')}
          busy={amend.isPending}
          problem={problem}
          onCancel={() => void navigate(back)}
        />
      </form>
      <LeaveWarning when={fields.isDirty() && !amend.isSuccess} />
    </Page>
  );
}
