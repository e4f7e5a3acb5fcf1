import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { WideColumn } from '@unisono/imports/schema';
import { Notice } from '@unisono/ui/forms';
import { Section } from '@unisono/ui/page';
import { useTranslation } from '../imports.texts.ts';
import classes from './columns.module.css';

interface WideMeasuresProps {
  readonly columns: readonly string[];
  readonly measures: readonly WideColumn[];
  onMeasures(measures: WideColumn[]): void;
}

const SIDES = ['employee', 'customer', 'business'] as const;

/** A file in which every column is one figure: whose, what it is called, and of how many people. */
export function WideMeasures({ columns, measures, onMeasures }: WideMeasuresProps) {
  const { t } = useTranslation('imports');
  const change = (index: number, part: Partial<WideColumn>) =>
    onMeasures(measures.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const free = columns.find((column) => !measures.some((each) => each.column === column || each.n === column));
  return (
    <Section title={t('wide.title')} subtitle={t('wide.subtitle')}>
      {measures.length === 0 && <Notice tone="warn">{t('wide.problem')}</Notice>}
      <ul className={classes.wide}>
        {measures.map((measure, index) => (
          <li key={measure.column}>
            <NativeSelect
              label={t('wide.column')}
              value={measure.column}
              data={columns.filter(
                (name) => name === measure.column || !measures.some(({ column }) => column === name),
              )}
              onChange={({ currentTarget: { value } }) => change(index, { column: value, metric: metricNamed(value) })}
            />
            <NativeSelect
              label={t('wide.side')}
              value={measure.side}
              data={SIDES.map((side) => ({ value: side, label: t(`choices.${side}`) }))}
              onChange={({ currentTarget: { value } }) =>
                change(index, { side: SIDES.find((side) => side === value) ?? 'employee' })
              }
            />
            <TextInput
              label={t('wide.metric')}
              value={measure.metric}
              maxLength={100}
              onChange={({ currentTarget }) => change(index, { metric: metricNamed(currentTarget.value) })}
            />
            <NativeSelect
              label={t('wide.n')}
              value={measure.n ?? ''}
              data={[{ value: '', label: t('wide.unknown') }, ...columns]}
              onChange={({ currentTarget: { value } }) => change(index, { n: value === '' ? undefined : value })}
            />
            <ActionIcon
              variant="subtle"
              aria-label={t('wide.remove', { column: measure.column })}
              onClick={() => onMeasures(measures.filter((_, at) => at !== index))}
            >
              <IconX size={15} stroke={1.6} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
        disabled={free === undefined}
        onClick={() => free !== undefined && onMeasures([...measures, newMeasure(free)])}
      >
        {t('wide.add')}
      </Button>
    </Section>
  );
}

function newMeasure(column: string): WideColumn {
  return { column, side: 'customer', metric: metricNamed(column) };
}

/** A name that a metric can have: letters, digits, `_`, `-` and `.`. */
function metricNamed(text: string): string {
  return text
    .trim()
    .replaceAll(/[^\p{L}\p{N}_.-]+/gu, '-')
    .slice(0, 100);
}
