import { ActionIcon, Button, Input, MultiSelect, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { AudienceAttribute, WavePlan } from '@unisono/surveys/schema';
import { ErrorState, Loading } from '@unisono/ui/states';
import { useTranslation } from '../waves.texts.ts';
import type { PlanStepProps } from './plan-step.ts';
import { useAttributes } from './use-attributes.ts';
import classes from './plan.module.css';

type Filter = WavePlan['filters'][number];

/** As many lines as a plan takes. */
const MOST = 10;

/** Who in the units is asked: a line for each attribute, all of which must fit. */
export function FilterFields({ survey, plan, change, problem }: PlanStepProps) {
  const { t } = useTranslation('waves');
  const found = useAttributes(survey, plan);
  const { filters } = plan;
  const set = (index: number, filter: Filter) => change({ filters: filters.with(index, filter) });
  const names = (found.data ?? []).map(({ name }) => name);
  const free = names.filter((name) => !filters.some(({ attribute }) => attribute === name));
  const wrong = problem('filters');
  return (
    <Input.Wrapper label={t('audience.filters')} description={t('audience.filtersHelp')} labelElement="div">
      {found.isLoading && <Loading shape="lines" />}
      {found.isLoadingError && (
        <ErrorState title={t('audience.attributesFailed')} error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data?.length === 0 && filters.length === 0 && <p>{t('audience.noAttributes')}</p>}
      {filters.map((filter, index) => (
        <FilterLine
          key={filter.attribute}
          filter={filter}
          attributes={found.data ?? []}
          free={[filter.attribute, ...free]}
          error={filter.values.length === 0 ? wrong : undefined}
          onChange={(next) => set(index, next)}
          onRemove={() => change({ filters: filters.toSpliced(index, 1) })}
        />
      ))}
      {free[0] !== undefined && filters.length < MOST && (
        <Button
          variant="default"
          mt={4}
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => change({ filters: [...filters, { attribute: free[0] ?? '', values: [] }] })}
        >
          {t('audience.addFilter')}
        </Button>
      )}
    </Input.Wrapper>
  );
}

interface FilterLineProps {
  readonly filter: Filter;
  readonly attributes: readonly AudienceAttribute[];
  /** The names this line may be about. */
  readonly free: readonly string[];
  readonly error: string | undefined;
  onChange(filter: Filter): void;
  onRemove(): void;
}

function FilterLine({ filter, attributes, free, error, onChange, onRemove }: FilterLineProps) {
  const { t } = useTranslation('waves');
  const { attribute, values } = filter;
  const known = attributes.find(({ name }) => name === attribute)?.values ?? [];
  const people = new Map(known.map((each) => [each.value, each.people]));
  // What was chosen before stays to be seen, also where it is too rare to be offered now.
  const offered = [...new Set([...known.map(({ value }) => value), ...values])];
  return (
    <div className={classes.filter}>
      <Select
        label={t('audience.attribute')}
        data={[...free]}
        value={attribute}
        searchable
        onChange={(name) => name !== null && onChange({ attribute: name, values: [] })}
      />
      <MultiSelect
        label={t('audience.values')}
        placeholder={values.length === 0 ? t('audience.valuesPlaceholder') : ''}
        data={offered.map((value) => {
          const count = people.get(value);
          return { value, label: count === undefined ? value : t('audience.value', { value, people: count }) };
        })}
        value={[...values]}
        error={error}
        searchable
        onChange={(chosen) => onChange({ attribute, values: chosen })}
      />
      <ActionIcon variant="subtle" size={32} aria-label={t('audience.removeFilter')} onClick={onRemove}>
        <IconX size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  );
}
