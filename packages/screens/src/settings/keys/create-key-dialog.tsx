import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keyScopes, keySides, PER_MINUTE, type KeyScope, type KeySide } from '@unisono/accounts/schema';
import { Dialog } from '@unisono/ui/dialogs';
import { FormActions, useFields } from '@unisono/ui/forms';
import { useTRPC } from '../../application/api.ts';
import { useRefusal } from '../../application/use-refusal.ts';
import { useUnits } from '../../application/use-session.ts';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import { UnitSelect } from '../units/unit-select.tsx';
import { KeyReady } from './key-ready.tsx';
import { SCOPE_WORDS } from './scope-words.ts';

interface KeyDraft extends Record<string, unknown> {
  readonly name: string;
  readonly source: string;
  readonly scopes: KeyScope[];
  readonly sides: KeySide[];
  readonly unitId: string | null;
  readonly endsOn: string;
  readonly perMinute: number | string;
}

const EMPTY: KeyDraft = {
  name: '',
  source: '',
  scopes: [],
  sides: [],
  unitId: null,
  endsOn: '',
  perMinute: PER_MINUTE.usual,
};
const SOURCE = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u;

/** What a machine is called, may do and reaches becomes a key, which is shown this once. */
export function CreateKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const units = useUnits();
  const fields = useFields({
    initialValues: EMPTY,
    validate: {
      name: (name) => (name.trim() ? null : t('keys.problems.name')),
      source: (source) => (SOURCE.test(source.trim()) ? null : t('keys.problems.source')),
      scopes: (scopes) => (scopes.length > 0 ? null : t('keys.problems.scopes')),
      sides: (sides, { scopes }) => sidesFault(sides, scopes),
      perMinute: (most) => (isAllowed(most) ? null : t('keys.problems.perMinute', PER_MINUTE)),
    },
  });
  function sidesFault(sides: readonly KeySide[], scopes: readonly KeyScope[]): string | null {
    const both = sides.includes('employee') && sides.includes('customer');
    if (scopes.includes('coherence:read') && !both) return t('keys.problems.bothSides');
    const onlyUnits = scopes.length > 0 && scopes.every((scope) => scope === 'units:read');
    return sides.length > 0 || onlyUnits ? null : t('keys.problems.sides');
  }
  const { problem, options } = useRefusal(fields);
  const create = useMutation(
    useTRPC().keys.create.mutationOptions({ ...options, onSuccess: () => queries.invalidateQueries() }),
  );
  const submit = fields.onSubmit(({ unitId, endsOn, perMinute, name, source, scopes, sides }) =>
    create.mutate({
      name,
      source,
      scopes,
      sides,
      unitIds: unitId === null ? null : [unitId],
      endsOn: endsOn || null,
      perMinute: Number(perMinute),
    }),
  );
  return (
    <Dialog onClose={onClose} title={t('keys.createTitle')} size="lg">
      {create.isSuccess ? (
        <KeyReady secret={create.data.secret} onClose={onClose} />
      ) : (
        <form className={table.form} onSubmit={submit} noValidate>
          <TextInput
            label={t('keys.name')}
            description={t('keys.nameHelp')}
            required
            data-autofocus
            {...fields.getInputProps('name')}
          />
          <TextInput
            label={t('keys.source')}
            description={t('keys.sourceHelp')}
            required
            {...fields.getInputProps('source')}
          />
          <Checkbox.Group label={t('keys.may')} required {...fields.getInputProps('scopes')}>
            {keyScopes.map((scope) => (
              <Checkbox key={scope} mt="xs" value={scope} label={t(`keys.scopes.${SCOPE_WORDS[scope]}`)} />
            ))}
          </Checkbox.Group>
          <Checkbox.Group label={t('keys.side')} description={t('keys.sideHelp')} {...fields.getInputProps('sides')}>
            {keySides.map((side) => (
              <Checkbox key={side} mt="xs" value={side} label={t(`keys.sides.${side}`)} />
            ))}
          </Checkbox.Group>
          <UnitSelect
            label={t('accounts.over')}
            units={units}
            whole={t('accounts.whole')}
            value={fields.values.unitId}
            onChange={(unitId) => fields.setFieldValue('unitId', unitId)}
          />
          <TextInput
            type="date"
            label={t('keys.endsOn')}
            description={t('keys.endsOnHelp')}
            {...fields.getInputProps('endsOn')}
          />
          <NumberInput
            label={t('keys.perMinute')}
            description={t('keys.perMinuteHelp')}
            allowDecimal={false}
            hideControls
            {...fields.getInputProps('perMinute')}
          />
          <FormActions label={t('keys.createAct')} busy={create.isPending} problem={problem} onCancel={onClose} />
        </form>
      )}
    </Dialog>
  );
}

function isAllowed(most: number | string): boolean {
  const number = Number(most);
  return Number.isInteger(number) && number >= PER_MINUTE.least && number <= PER_MINUTE.most;
}
