import { NativeSelect, NumberInput, TagsInput } from '@mantine/core';
import { MOST_DAYS, type Bound } from '@unisono/segments/schema';
import { useTranslation } from '../segments.texts.ts';
import classes from './builder.module.css';

interface PickProps<Value extends string> {
  readonly label: string;
  readonly options: Readonly<Record<Value, string>>;
  readonly value: Value;
  onChange(value: Value): void;
}

/** One of a few. */
export function Pick<Value extends string>({ label, options, value, onChange }: PickProps<Value>) {
  const names = Object.keys(options) as Value[];
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={names.map((name) => ({ value: name, label: options[name] }))}
      value={value}
      onChange={(event) => {
        const chosen = names.find((name) => name === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly decimals?: boolean;
  onChange(value: number): void;
}

export function NumberField({ label, value, least, most, decimals = false, onChange }: NumberProps) {
  return (
    <NumberInput
      size="xs"
      className={classes.number}
      aria-label={label}
      min={least}
      max={most}
      allowDecimal={decimals}
      value={value}
      onChange={(next) => {
        if (typeof next === 'number') onChange(next);
      }}
    />
  );
}

/** A number of days, with the word beside it. */
export function DaysField({
  value,
  most = MOST_DAYS,
  onChange,
}: Readonly<{ value: number; most?: number; onChange(days: number): void }>) {
  const { t } = useTranslation('segments');
  return (
    <span className={classes.worded}>
      <NumberField label={t('fields.days')} value={value} least={1} most={most} onChange={onChange} />
      {t('fields.days').toLowerCase()}
    </span>
  );
}

interface BoundProps extends Omit<NumberProps, 'label' | 'value' | 'onChange'> {
  readonly test: Bound;
  readonly label?: string;
  onChange(test: Bound): void;
}

/** At least, or at most, a number. */
export function BoundFields({ test, label, onChange, ...rest }: BoundProps) {
  const { t } = useTranslation('segments');
  return (
    <>
      <Pick
        label={t('fields.bound')}
        options={{ least: t('fields.bounds.least'), most: t('fields.bounds.most') }}
        value={test.is}
        onChange={(is) => onChange({ ...test, is })}
      />
      <NumberField
        {...rest}
        label={label ?? t('fields.value')}
        value={test.value}
        onChange={(value) => onChange({ ...test, value })}
      />
    </>
  );
}

interface SeveralProps {
  readonly label: string;
  /** What is offered; anything else may be typed. */
  readonly options: readonly string[];
  readonly value: readonly string[];
  onChange(value: string[]): void;
}

/** Several texts, chosen or typed. */
export function Several({ label, options, value, onChange }: SeveralProps) {
  return (
    <TagsInput
      size="xs"
      className={classes.several}
      aria-label={label}
      placeholder={value.length === 0 ? label : ''}
      data={[...options]}
      maxTags={50}
      value={[...value]}
      onChange={onChange}
    />
  );
}
