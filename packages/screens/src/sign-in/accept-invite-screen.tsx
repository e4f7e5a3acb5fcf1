import { Anchor, PasswordInput, TextInput } from '@mantine/core';
import { isNotEmpty } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { PASSWORD_LENGTH } from '@unisono/accounts/schema';
import { Notice, SubmitButton, useFields } from '@unisono/ui/forms';
import { Loading } from '@unisono/ui/states';
import { useTRPC } from '../application/api.ts';
import { useRefusal } from '../application/use-refusal.ts';
import { FirstStartPage } from '../first-start/first-start-page.tsx';
import classes from './sign-in.module.css';
import { useTranslation } from './sign-in.texts.ts';

/** Where an invitation leads. Its token stands in the address's fragment, which no server sees. */
export default function AcceptInviteScreen() {
  const { t } = useTranslation('signIn');
  const token = window.location.hash.slice(1);
  const trpc = useTRPC();
  const invite = useQuery(trpc.invites.read.queryOptions({ token }, { retry: false, enabled: token !== '' }));
  return (
    <FirstStartPage title={t('invite.title')}>
      <div className={classes.narrow}>
        {invite.isLoading && <Loading />}
        {(invite.isError || token === '') && <UnreadableInvite />}
        {invite.isSuccess && (
          <>
            <h1>{t('invite.title')}</h1>
            <p className={classes.lede}>{t('invite.lede', { email: invite.data.email })}</p>
            <AcceptForm token={token} email={invite.data.email} />
          </>
        )}
      </div>
    </FirstStartPage>
  );
}

function AcceptForm({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation('signIn');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const fields = useFields({
    initialValues: { name: '', password: '' },
    validate: {
      name: isNotEmpty(t('invite.problems.name')),
      password: (value) => (value.length < PASSWORD_LENGTH.least ? t('invite.problems.password') : null),
    },
  });
  const { problem, options } = useRefusal(fields);
  const accept = useMutation(
    trpc.invites.accept.mutationOptions({
      ...options,
      async onSuccess() {
        await queries.invalidateQueries();
        await navigate({ to: '/', hash: '' });
      },
    }),
  );
  return (
    <form
      className={classes.form}
      onSubmit={fields.onSubmit((values) => accept.mutate({ token, ...values }))}
      noValidate
    >
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextInput label={t('invite.name')} autoComplete="name" required {...fields.getInputProps('name')} />
      <PasswordInput
        label={t('invite.password')}
        description={t('invite.passwordHelp')}
        autoComplete="new-password"
        required
        {...fields.getInputProps('password')}
      />
      {problem !== undefined && (
        <Notice tone="bad" title={t('invite.failed')}>
          {problem}
        </Notice>
      )}
      <div>
        <SubmitButton loading={accept.isPending}>{t('invite.act')}</SubmitButton>
      </div>
    </form>
  );
}

function UnreadableInvite() {
  const { t } = useTranslation('signIn');
  return (
    <>
      <h1>{t('invite.unreadableTitle')}</h1>
      <p className={classes.lede}>{t('invite.unreadable')}</p>
      <Anchor href="./">{t('invite.toSignIn')}</Anchor>
    </>
  );
}
