import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ConditionTest, Question } from '@unisono/surveys/schema';
import { canLookAt, withTests } from '../../draft/branches.ts';
import { fieldId } from '../../draft/field-id.ts';
import { firstTest } from '../../draft/tests-of.ts';
import { useTranslation } from '../../surveys.texts.ts';
import { useBuilder } from '../builder-context.ts';
import classes from '../editor.module.css';
import { ConditionRow } from './condition-row.tsx';

interface ConditionFieldProps {
  readonly index: number;
  readonly question: Question;
  onChange(question: Question): void;
}

const MOST_TESTS = 10;

/** When a question is asked, as a sentence of choices; only questions before it can be looked at. */
export function ConditionField({ index, question, onChange }: ConditionFieldProps) {
  const { t } = useTranslation('surveys');
  const { content } = useBuilder();
  const open = [...content.questions.entries()].filter(([place, each]) => place < index && canLookAt(each));
  const { shownWhen } = question;
  const [, nearest] = open.at(-1) ?? [];
  const add = () => {
    if (!nearest) return;
    const test = firstTest(nearest);
    const tests = [...(shownWhen?.tests ?? []), test];
    onChange({ ...question, shownWhen: { match: shownWhen?.match ?? 'all', tests } });
  };
  if (!shownWhen) {
    return (
      <div className={classes.block} data-rule id={fieldId('shownWhen')} tabIndex={-1}>
        <h3>{t('condition.title')}</h3>
        <p className={classes.quiet}>
          {nearest ? t('condition.always') : index === 0 ? t('condition.none') : t('condition.noneBefore')}
        </p>
        {nearest && (
          <p className={classes.links}>
            <button type="button" onClick={add}>
              {t('condition.add')}
            </button>
          </p>
        )}
      </div>
    );
  }
  const keep = (tests: readonly ConditionTest[]) => onChange({ ...question, shownWhen: withTests(shownWhen, tests) });
  return (
    <div className={classes.block} data-rule>
      <h3>{t('condition.title')}</h3>
      {shownWhen.tests.length > 1 && (
        <SegmentedControl
          aria-label={t('condition.match')}
          value={shownWhen.match}
          data={[
            { value: 'all' as const, label: t('condition.all') },
            { value: 'any' as const, label: t('condition.any') },
          ]}
          onChange={(match) => onChange({ ...question, shownWhen: { ...shownWhen, match } })}
        />
      )}
      <ol className={classes.rules} aria-label={t('condition.title')}>
        {shownWhen.tests.map((test, position) => (
          <ConditionRow
            // A rule has no name of its own, and rules may be alike.
            // oxlint-disable-next-line react/no-array-index-key
            key={position}
            position={position}
            test={test}
            open={open}
            onChange={(next) => keep(shownWhen.tests.with(position, next))}
            onRemove={() => keep(shownWhen.tests.toSpliced(position, 1))}
          />
        ))}
      </ol>
      {nearest && shownWhen.tests.length < MOST_TESTS && (
        <Button variant="default" leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />} onClick={add}>
          {t('condition.addRow')}
        </Button>
      )}
    </div>
  );
}
