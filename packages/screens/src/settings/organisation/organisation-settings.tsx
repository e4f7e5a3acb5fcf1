import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ErrorState } from '@unisono/ui/states';
import { LANGUAGE_NAMES, LANGUAGES } from '@unisono/ui/texts';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../../application/api.ts';
import { useOrganisation } from '../../application/use-session.ts';
import { SettingsPage } from '../settings-page.tsx';
import classes from '../settings.module.css';
import { useTranslation } from '../settings.texts.ts';
import { RemoveDemo } from './remove-demo.tsx';

/** Name, language, zone and cuts of the organisation; and the way out of the demo. */
export default function OrganisationSettings() {
  const { t } = useTranslation('settings');
  const organisation = useOrganisation();
  return (
    <SettingsPage part="organisation" lede={t('organisation.lede')}>
      {organisation && <OrganisationForm key={organisation.id} organisation={organisation} />}
      {organisation?.demo && <RemoveDemo />}
    </SettingsPage>
  );
}

type Organisation = NonNullable<ReturnType<typeof useOrganisation>>;

function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const change = useMutation(
    trpc.organisation.change.mutationOptions({
      meta: { shown: true },
      async onSuccess() {
        await queries.invalidateQueries();
        toast({ kind: 'done', message: t('saved') });
      },
    }),
  );
  const { name, language, timeZone, quadrantCut, wowCut, painCut } = organisation;
  const form = useForm({ initialValues: { name, language, timeZone, quadrantCut, wowCut, painCut } });
  const cut = { min: 0, max: 100, allowDecimal: false, clampBehavior: 'strict' } as const;
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <TextInput label={t('organisation.name')} required {...form.getInputProps('name')} />
      <Select
        label={t('organisation.language')}
        data={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
        {...form.getInputProps('language')}
      />
      <Select
        label={t('organisation.timeZone')}
        description={t(organisation.timeZoneLocked ? 'organisation.timeZoneLocked' : 'organisation.timeZoneFree')}
        data={Intl.supportedValuesOf('timeZone')}
        searchable
        disabled={organisation.timeZoneLocked}
        {...form.getInputProps('timeZone')}
      />
      <NumberInput
        label={t('organisation.quadrantCut')}
        description={t('organisation.quadrantCutHelp')}
        {...cut}
        {...form.getInputProps('quadrantCut')}
      />
      <NumberInput
        label={t('organisation.wowCut')}
        description={t('organisation.wowCutHelp')}
        {...cut}
        {...form.getInputProps('wowCut')}
      />
      <NumberInput
        label={t('organisation.painCut')}
        description={t('organisation.painCutHelp')}
        {...cut}
        {...form.getInputProps('painCut')}
      />
      {change.error && <ErrorState title={t('organisation.failed')} error={change.error} />}
      <div className={classes.actions}>
        <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
