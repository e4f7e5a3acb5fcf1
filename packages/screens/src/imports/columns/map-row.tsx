import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { requiredFields, TARGETS, type ImportDetails, type ImportMap } from '@unisono/imports/schema';
import { sentenceOf } from '@unisono/ui/client';
import { useTranslation } from '../imports.texts.ts';
import { useFieldName } from '../use-field-name.ts';
import classes from './columns.module.css';
import { firstValues, sourceOf, withRule, withSource } from './map-draft.ts';
import { RuleDetails } from './rule-details.tsx';

interface MapRowProps {
  readonly details: ImportDetails;
  readonly map: ImportMap;
  readonly field: string;
  /** A reason. */
  readonly problem: string | undefined;
  readonly refused: boolean;
  onMap(map: ImportMap): void;
  onRemove(field: string): void;
}

const SAMPLES = 3;

/** One field: what fills it, how that is read, and what comes of it. */
export function MapRow({ details, map, field, problem, refused, onMap, onRemove }: MapRowProps) {
  const { t } = useTranslation('imports');
  const name = useFieldName()(field);
  const { kind, columns } = details;
  const rule = map.fields[field];
  const required = requiredFields(kind, map).includes(field);
  const own = !TARGETS[kind].some((target) => target.name === field);
  const samples = firstValues(rule, details, SAMPLES);
  const sources = [
    { value: '', label: t('columns.none') },
    {
      group: t('columns.ofFile'),
      items: columns.map((column) => ({ value: `column:${column}`, label: column })),
    },
    {
      group: t('columns.without'),
      items: [
        { value: 'constant', label: t('columns.constant') },
        ...(field === 'externalId' ? [{ value: 'row', label: t('columns.rowNumber') }] : []),
        ...(rule && 'columns' in rule
          ? [{ value: 'joined', label: t('columns.joined', { columns: rule.columns.join(' + ') }) }]
          : []),
      ],
    },
  ];
  const refusal = problem && { ...NO_REFUSAL, reason: problem, details: { ...rule } };
  const words = refusal ? sentenceOf(refusal) : refused && t('repair.here');
  return (
    <tr data-field={field}>
      <th scope="row">
        {name}
        {required && <span className={classes.required}>{t('columns.required')}</span>}
        {details.guess.found[field] === 'values' && <span className={classes.hint}>{t('columns.byValues')}</span>}
      </th>
      <td>
        <div className={classes.fill}>
          <NativeSelect
            aria-label={name}
            data={sources}
            value={sourceOf(rule)}
            required={required}
            error={words}
            onChange={(event) => onMap(withSource(map, field, event.currentTarget.value))}
          />
          {own && (
            <ActionIcon
              variant="subtle"
              aria-label={t('columns.remove', { field: name })}
              onClick={() => {
                onMap(withRule(map, field, undefined));
                onRemove(field);
              }}
            >
              <IconX size={15} stroke={1.6} aria-hidden />
            </ActionIcon>
          )}
        </div>
        {rule && (
          <RuleDetails
            details={details}
            field={field}
            name={name}
            rule={rule}
            onRule={(changed) => onMap(withRule(map, field, changed))}
          />
        )}
      </td>
      <td className={classes.samples}>
        {samples.map((value) => (
          <span key={value}>{value}</span>
        ))}
        {samples.length === 0 && rule && 'column' in rule && <i>{t('columns.blank')}</i>}
      </td>
    </tr>
  );
}

const NO_REFUSAL = { code: 'invalid-input', field: undefined, status: undefined };
