import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { EMOTIONS, STRONGEST } from '@unisono/people-core/schema';
import type { ConditionTest, Question } from '@unisono/surveys/schema';
import { useLanguage } from '@unisono/ui/texts';
import { fieldId } from '../../draft/field-id.ts';
import { firstTest, kindOf, rangeOf, testOf, testsOf, type TestKind } from '../../draft/tests-of.ts';
import { useTranslation } from '../../surveys.texts.ts';
import { useSurveyText } from '../../use-survey-text.ts';
import classes from '../editor.module.css';
import { NumberField } from '../number-field.tsx';

interface ConditionRowProps {
  readonly position: number;
  readonly test: ConditionTest;
  /** The questions it may look at, with their places. */
  readonly open: readonly (readonly [number, Question])[];
  onChange(test: ConditionTest): void;
  onRemove(): void;
}

/** One rule, read as a sentence: the answer to … is at least … . */
export function ConditionRow({ position, test, open, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation('surveys');
  const text = useSurveyText();
  const looked = open.find(([, { code }]) => code === test.question)?.[1];
  const several = looked?.kind === 'multiple-choice';
  const words = (kind: TestKind) => t(`condition.tests.${kind === 'chosen' && several ? 'chosenAmong' : kind}`);
  return (
    <li className={classes.rule} aria-label={t('condition.row', { number: position + 1 })}>
      <Select
        id={fieldId(`shownWhen.tests.${position}`)}
        className={classes.ruleQuestion ?? ''}
        aria-label={t('condition.which')}
        value={looked ? test.question : null}
        error={looked === undefined}
        data={open.map(([place, { code, text: asked }]) => ({
          value: code,
          label: t('condition.numbered', { number: place + 1, text: text(asked) || t('builder.unwritten') }),
        }))}
        onChange={(code) => {
          const chosen = open.find(([, question]) => question.code === code)?.[1];
          if (chosen) onChange(firstTest(chosen));
        }}
      />
      {looked && (
        <Select
          className={classes.ruleTest ?? ''}
          aria-label={t('condition.test')}
          value={kindOf(test)}
          data={testsOf(looked).map((kind) => ({ value: kind, label: words(kind) }))}
          onChange={(kind) => kind && onChange(testOf(kind, looked))}
        />
      )}
      {looked && <RuleValue test={test} looked={looked} onChange={onChange} />}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('condition.removeRow', { number: position + 1 })}
        onClick={onRemove}
      >
        <IconX size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  );
}

interface RuleValueProps {
  readonly test: ConditionTest;
  readonly looked: Question;
  onChange(test: ConditionTest): void;
}

/** What an answer is compared with. */
function RuleValue({ test, looked, onChange }: RuleValueProps) {
  const { t } = useTranslation('surveys');
  const text = useSurveyText();
  const range = rangeOf(looked);
  if (test.test === 'chosen' && 'options' in looked) {
    return (
      <Select
        className={classes.ruleQuestion ?? ''}
        aria-label={t('condition.option')}
        value={test.option}
        data={looked.options.map((option, index) => ({
          value: option.code,
          label: text(option.text) || t('condition.numbered', { number: index + 1, text: t('builder.unwritten') }),
        }))}
        onChange={(option) => option && onChange({ ...test, option })}
      />
    );
  }
  if ((test.test === 'at-least' || test.test === 'at-most') && range) {
    return (
      <NumberField
        className={classes.ruleNumber ?? ''}
        aria-label={t('condition.value')}
        value={test.value}
        min={range.min}
        max={range.max}
        onChange={(value) => onChange({ ...test, value })}
      />
    );
  }
  return test.test === 'felt' ? <FeltValue test={test} onChange={onChange} /> : null;
}

interface FeltValueProps {
  readonly test: Extract<ConditionTest, { test: 'felt' }>;
  onChange(test: ConditionTest): void;
}

function FeltValue({ test, onChange }: FeltValueProps) {
  const { t } = useTranslation('surveys');
  const language = useLanguage();
  return (
    <>
      <Select
        className={classes.ruleTest ?? ''}
        aria-label={t('condition.emotion')}
        value={test.emotion}
        data={[
          { value: 'pleasant', label: t('condition.pleasant') },
          { value: 'unpleasant', label: t('condition.unpleasant') },
          ...EMOTIONS.map(({ code, label }) => ({ value: code, label: label[language] })),
        ]}
        onChange={(emotion) => emotion && onChange({ ...test, emotion })}
      />
      <span>{t('condition.intensity')}</span>
      <Select
        className={classes.ruleNumber ?? ''}
        aria-label={t('condition.intensity')}
        value={String(test.intensity)}
        data={Array.from({ length: STRONGEST }, (_, index) => ({
          value: String(index + 1),
          label: t('condition.strength', { value: index + 1 }),
        }))}
        onChange={(intensity) => intensity && onChange({ ...test, intensity: Number(intensity) })}
      />
    </>
  );
}
