import { Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isDay, type Person } from '@unisono/people-core/schema';
import { FormActions, useFields } from '@unisono/ui/forms';
import { toast } from '@unisono/ui/toasts';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../people.texts.ts';
import classes from './person.module.css';

const KINDS = ['email', 'phone', 'customer-number', 'employee-number', 'sso-subject'] as const;

/** Name, language, birth day, and what somebody is known by. What is left empty is not known. */
export function CorrectForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('people');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const known = person.identities.filter(({ kind }) => !kind.startsWith('source:'));
  const fields = useFields({
    initialValues: {
      name: person.name ?? '',
      language: person.language ?? '',
      birthDay: person.birthDay ?? '',
      forgotten: [] as string[],
      kind: 'email',
      identities: '',
    },
    validate: {
      birthDay: (day) => (day === '' || isDay(day) ? null : t('correct.problems.birthDay')),
      language: (code) => (code === '' || code.trim().length >= 2 ? null : t('correct.problems.language')),
    },
  });
  const correct = useMutation(
    trpc.people.correct.mutationOptions({
      meta: { shown: true },
      onError: (error) => setProblem(fields.refuse(error)),
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: trpc.people.pathKey() });
        toast({ kind: 'done', message: t('correct.saved') });
        onClose();
      },
    }),
  );
  const submit = fields.onSubmit(({ name, language, birthDay, forgotten, kind, identities }) => {
    setProblem(undefined);
    correct.mutate({
      id: person.id,
      name: name.trim() || null,
      language: language.trim() || null,
      birthDay: birthDay.trim() || null,
      removeIdentities: known.filter((_, index) => forgotten.includes(String(index))),
      addIdentities: identities.trim() === '' ? [] : [{ kind, value: identities }],
    });
  });
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TextInput label={t('person.name')} description={t('correct.emptied')} {...fields.getInputProps('name')} />
      <TextInput
        label={t('person.language')}
        description={t('correct.languageHint')}
        {...fields.getInputProps('language')}
      />
      <TextInput
        label={t('person.birthDay')}
        description={t('correct.birthDayHint')}
        {...fields.getInputProps('birthDay')}
      />
      {known.length > 0 && (
        <Checkbox.Group label={t('person.identities')} {...fields.getInputProps('forgotten')}>
          {known.map(({ kind, value }, index) => (
            <Checkbox key={`${kind} ${value}`} mt={6} value={String(index)} label={t('correct.remove', { value })} />
          ))}
        </Checkbox.Group>
      )}
      <div className={classes.added}>
        <Select
          label={t('correct.addKind')}
          allowDeselect={false}
          data={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          {...fields.getInputProps('kind')}
        />
        <TextInput label={t('correct.addValue')} {...fields.getInputProps('identities')} />
      </div>
      <FormActions label={t('correct.save')} busy={correct.isPending} problem={problem} onCancel={onClose} />
    </form>
  );
}
