import { NativeSelect, TextInput } from '@mantine/core';
import { DATE_FORMATS, targetOf, type FieldRule, type ImportDetails } from '@unisono/imports/schema';
import type english from '../imports.en.ts';
import { useTranslation } from '../imports.texts.ts';
import classes from './columns.module.css';
import { firstValues, withMeaning, wordsToTranslate } from './map-draft.ts';

interface RuleDetailsProps {
  readonly details: ImportDetails;
  readonly field: string;
  /** The field's name for people. */
  readonly name: string;
  readonly rule: FieldRule;
  onRule(rule: FieldRule): void;
}

type Choice = keyof typeof english.choices;
const SEEN = 20;

/** What the value of a field depends on beside its column: the constant, how dates and numbers are written, words. */
export function RuleDetails(props: RuleDetailsProps) {
  const { details, field, name, rule, onRule } = props;
  const { t } = useTranslation('imports');
  const target = targetOf(details.kind, field);
  if ('constant' in rule) return <Constant {...props} />;
  if (!('column' in rule)) return null;
  const seen = firstValues(rule, details, SEEN);
  const commas = seen.some((value) => /^[+-]?\d*,\d+$/.test(value));
  return (
    <div className={classes.details}>
      {target?.type === 'day' && (
        <NativeSelect
          aria-label={t('columns.dateOf', { field: name })}
          value={rule.date ?? ''}
          data={[
            { value: '', label: t('columns.dateAuto') },
            ...DATE_FORMATS.map((format) => ({ value: format, label: t(`date.${format}`) })),
          ]}
          onChange={({ currentTarget }) =>
            onRule({ ...rule, date: DATE_FORMATS.find((format) => format === currentTarget.value) })
          }
        />
      )}
      {target?.type === 'number' && (commas || rule.decimal !== undefined) && (
        <NativeSelect
          aria-label={t('columns.decimalOf', { field: name })}
          value={rule.decimal ?? '.'}
          data={[
            { value: '.', label: t('columns.decimalPoint') },
            { value: ',', label: t('columns.decimalComma') },
          ]}
          onChange={({ currentTarget }) => onRule({ ...rule, decimal: currentTarget.value === ',' ? ',' : '.' })}
        />
      )}
      {wordsToTranslate(details.kind, field, rule, seen).map((word) => (
        <NativeSelect
          key={word}
          label={t('columns.meaning', { word })}
          value={rule.values?.[word] ?? UNSAID}
          data={[
            { value: UNSAID, label: t('columns.unsaid') },
            ...(target?.choices ?? []).map((choice) => ({ value: choice, label: t(`choices.${choice as Choice}`) })),
            { value: '', label: t('columns.meaningless') },
          ]}
          onChange={({ currentTarget: { value } }) =>
            onRule(withMeaning(rule, target?.choices ?? [], seen, [word, value === UNSAID ? null : value]))
          }
        />
      ))}
      <FromSavedMap rule={rule} />
    </div>
  );
}

/** No choice of ours, and nothing a select could confuse with a blank. */
const UNSAID = '?';

function Constant({ details, field, name, rule, onRule }: RuleDetailsProps) {
  const { t } = useTranslation('imports');
  if (!('constant' in rule)) return null;
  const target = targetOf(details.kind, field);
  const label = t('columns.constantOf', { field: name });
  if (target?.choices) {
    return (
      <NativeSelect
        className={classes.details ?? ''}
        aria-label={label}
        value={rule.constant}
        data={[
          { value: '', label: t('columns.unsaid') },
          ...target.choices.map((choice) => ({ value: choice, label: t(`choices.${choice as Choice}`) })),
        ]}
        onChange={({ currentTarget }) => onRule({ constant: currentTarget.value })}
      />
    );
  }
  return (
    <TextInput
      className={classes.details ?? ''}
      aria-label={label}
      type={target?.type === 'day' ? 'date' : 'text'}
      placeholder={target?.type === 'period' ? '2026-Q3' : undefined}
      value={rule.constant}
      onChange={({ currentTarget }) => onRule({ constant: currentTarget.value })}
    />
  );
}

/** What only a saved choice can say; shown so that nobody is surprised by it. */
function FromSavedMap({ rule }: { rule: FieldRule }) {
  const { t } = useTranslation('imports');
  if (!('column' in rule)) return null;
  return (
    <>
      {rule.scale && (
        <p className={classes.hint}>{t('columns.scale', { from: ends(rule.scale.from), to: ends(rule.scale.to) })}</p>
      )}
      {rule.prefix && <p className={classes.hint}>{t('columns.prefix', { prefix: rule.prefix })}</p>}
      {rule.missing && <p className={classes.hint}>{t('columns.missingCodes', { codes: rule.missing.join(', ') })}</p>}
    </>
  );
}

function ends(range: readonly number[]): string {
  return range.join('–');
}
