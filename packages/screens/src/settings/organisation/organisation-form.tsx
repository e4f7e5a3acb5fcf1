import { NumberInput, Select, TextInput } from '@mantine/core';
import { isInRange, isNotEmpty } from '@mantine/form';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { contactAddress as contactAddressSchema, type Organisation } from '@unisono/people-core/schema';
import { FormActions, LeaveWarning, useFields } from '@unisono/ui/forms';
import { LANGUAGE_NAMES, LANGUAGES } from '@unisono/ui/texts';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../../application/api.ts';
import { useRefusal } from '../../application/use-refusal.ts';
import classes from '../settings.module.css';
import { useTranslation } from '../settings.texts.ts';

const CONTACT = ['contactName', 'contactAddress'] as const;
const CUTS = ['quadrantCut', 'wowCut', 'painCut'] as const;

/** What every screen takes for granted, in one form. */
export function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('settings');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const contact = useSuspenseQuery(trpc.organisation.contact.queryOptions()).data;
  const { name, language, timeZone, quadrantCut, wowCut, painCut } = organisation;
  const contactName = contact.contactName ?? '';
  // Without its scheme it is what people know as an address or a number.
  const contactAddress = contact.contactAddress?.replace(/^(?:mailto|tel):/, '') ?? '';
  const share = isInRange({ min: 0, max: 100 }, t('organisation.problems.cut'));
  const fields = useFields({
    initialValues: { name, language, timeZone, quadrantCut, wowCut, painCut, contactName, contactAddress },
    validate: {
      name: isNotEmpty(t('organisation.problems.name')),
      quadrantCut: share,
      wowCut: share,
      painCut: share,
      contactAddress: (typed) => {
        const blank = typed.trim() === '';
        return blank || contactAddressSchema.safeParse(typed).success
          ? null
          : t('organisation.problems.contactAddress');
      },
    },
  });
  const { problem, options } = useRefusal(fields);
  const change = useMutation(
    trpc.organisation.change.mutationOptions({
      ...options,
      async onSuccess() {
        fields.resetDirty();
        await queries.invalidateQueries();
        toast({ kind: 'done', message: t('saved') });
      },
    }),
  );
  const save = (values: typeof fields.values) =>
    change.mutate({
      ...values,
      contactName: values.contactName.trim() || null,
      contactAddress: values.contactAddress.trim() || null,
    });
  return (
    <form className={classes.form} onSubmit={fields.onSubmit(save)} noValidate>
      <LeaveWarning when={fields.isDirty()} />
      <TextInput label={t('organisation.name')} required {...fields.getInputProps('name')} />
      <Select
        label={t('organisation.language')}
        data={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
        {...fields.getInputProps('language')}
      />
      <Select
        label={t('organisation.timeZone')}
        description={t(organisation.timeZoneLocked ? 'organisation.timeZoneLocked' : 'organisation.timeZoneFree')}
        data={Intl.supportedValuesOf('timeZone')}
        searchable
        disabled={organisation.timeZoneLocked}
        {...fields.getInputProps('timeZone')}
      />
      {CUTS.map((cut) => (
        <NumberInput
          key={cut}
          label={t(`organisation.${cut}`)}
          description={t(`organisation.${cut}Help`)}
          className={classes.short ?? ''}
          min={0}
          max={100}
          allowDecimal={false}
          {...fields.getInputProps(cut)}
        />
      ))}
      {CONTACT.map((field) => (
        <TextInput
          key={field}
          label={t(`organisation.${field}`)}
          description={t(`organisation.${field}Help`)}
          {...fields.getInputProps(field)}
        />
      ))}
      <FormActions label={t('save')} busy={change.isPending} problem={problem} />
    </form>
  );
}
