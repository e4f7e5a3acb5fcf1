import { Autocomplete } from '@mantine/core';
import type { AttributeTest, SimpleRule } from '@unisono/segments/schema';
import { useTranslation } from '../segments.texts.ts';
import { useBuilderChoices } from './builder-context.ts';
import { NumberField, Pick, Several } from './simple-fields.tsx';

type AttributeRule = SimpleRule & { readonly about: 'attribute' };

const BEGUN: { readonly [Is in AttributeTest['is']]: AttributeTest } = {
  'one-of': { is: 'one-of', values: [] },
  known: { is: 'known' },
  least: { is: 'least', value: 0 },
  most: { is: 'most', value: 0 },
};

/** Which attribute, and what of it. */
export function AttributeFields({
  rule,
  onChange,
}: Readonly<{ rule: AttributeRule; onChange(rule: AttributeRule): void }>) {
  const { t } = useTranslation('segments');
  const { attributes } = useBuilderChoices();
  const { test } = rule;
  const set = (next: AttributeTest) => onChange({ ...rule, test: next });
  return (
    <>
      <Autocomplete
        size="xs"
        aria-label={t('fields.attribute')}
        placeholder={t('fields.attribute')}
        maxLength={100}
        data={attributes.map(({ name }) => name)}
        value={rule.name}
        onChange={(name) => onChange({ ...rule, name })}
      />
      <Pick
        label={t('fields.test')}
        options={{
          'one-of': t('fields.tests.one-of'),
          known: t('fields.tests.known'),
          least: t('fields.tests.least'),
          most: t('fields.tests.most'),
        }}
        value={test.is}
        onChange={(is) => set('value' in test && (is === 'least' || is === 'most') ? { ...test, is } : BEGUN[is])}
      />
      {test.is === 'one-of' && (
        <Several
          label={t('fields.values')}
          options={attributes.find(({ name }) => name === rule.name)?.values ?? []}
          value={test.values}
          onChange={(values) => set({ is: 'one-of', values })}
        />
      )}
      {'value' in test && (
        <NumberField
          label={t('fields.value')}
          value={test.value}
          least={-1e12}
          most={1e12}
          decimals
          onChange={(value) => set({ ...test, value })}
        />
      )}
    </>
  );
}
