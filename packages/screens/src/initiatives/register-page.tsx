import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FormActions, LeaveWarning, Notice } from '@unisono/ui/forms';
import { Page } from '@unisono/ui/page';
import { useScope } from '@unisono/ui/scope';
import { Empty } from '@unisono/ui/states';
import { toast } from '@unisono/ui/toasts';
import { useState } from 'react';
import { useTRPC } from '../application/api.ts';
import { useMe } from '../application/use-session.ts';
import { emptyValues, fieldsOf } from './form-values.ts';
import { InitiativeForm } from './initiative-form.tsx';
import { useTranslation } from './initiatives.texts.ts';
import { manageableSides, managesWhole } from './manageable-sides.ts';
import { originIn } from './origin-in.ts';
import { useInitiativeFields } from './use-initiative-fields.ts';

/** Registers what is intended, before it starts. */
export default function RegisterPage() {
  const { t } = useTranslation('initiatives');
  const [side] = manageableSides(useMe().grants);
  if (side !== undefined) return <RegisterForm side={side} />;
  return (
    <Page title={t('form.title')} kicker={<Link to="/initiatives">{t('title')}</Link>}>
      <Empty title={t('notYours.title')}>{t('form.notYours')}</Empty>
    </Page>
  );
}

function RegisterForm({ side }: { side: 'employee' | 'customer' | 'joint' }) {
  const { t } = useTranslation('initiatives');
  const { grants } = useMe();
  const { unit } = useScope();
  const origin = originIn(useSearch({ strict: false }));
  const navigate = useNavigate();
  const queries = useQueryClient();
  const trpc = useTRPC();
  const [problem, setProblem] = useState<string>();
  // Which side is chosen decides whether the whole organisation is within the account's grants.
  const [wholeNeeded, setWholeNeeded] = useState(!managesWhole(grants, side));
  const fields = useInitiativeFields(emptyValues(side, unit), { units: wholeNeeded, reason: false });
  fields.watch('side', ({ value }) => setWholeNeeded(!managesWhole(grants, value)));
  const register = useMutation(
    trpc.initiatives.register.mutationOptions({
      meta: { shown: true },
      onError: (error) => setProblem(fields.refuse(error)),
      async onSuccess({ id }, { title }) {
        await queries.invalidateQueries({ queryKey: trpc.initiatives.pathKey() });
        toast({ kind: 'done', message: t('form.registered', { title }) });
        await navigate({ to: '/initiatives/$initiativeId', params: { initiativeId: id }, ignoreBlocker: true });
      },
    }),
  );
  const submit = fields.onSubmit((values) => {
    setProblem(undefined);
    register.mutate({ ...fieldsOf(values), status: values.status, ...(origin && { origin }) });
  });
  return (
    <Page title={t('form.title')} kicker={<Link to="/initiatives">{t('title')}</Link>} lede={t('form.lede')}>
      {origin && <Notice tone="plain">{t('form.origin')}</Notice>}
      <form onSubmit={submit} noValidate>
        <InitiativeForm fields={fields} />
        <FormActions
          label={t('form.act')}
          busy={register.isPending}
          problem={problem}
          onCancel={() => void navigate({ to: '/initiatives' })}
        />
      </form>
      <LeaveWarning when={fields.isDirty() && !register.isSuccess} />
    </Page>
  );
}
