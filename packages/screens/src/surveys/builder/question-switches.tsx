import { Switch } from '@mantine/core';
import type { Question } from '@unisono/surveys/schema';
import { useTranslation } from '../surveys.texts.ts';
import classes from './editor.module.css';

const SWITCHES = ['skippable', 'notApplicable', 'rotates'] as const;

interface QuestionSwitchesProps {
  readonly question: Question;
  onChange(question: Question): void;
}

/** What a respondent may do with the question, and whether it takes turns. */
export function QuestionSwitches({ question, onChange }: QuestionSwitchesProps) {
  const { t } = useTranslation('surveys');
  return (
    <div className={classes.switches}>
      {SWITCHES.map((name) => (
        <Switch
          key={name}
          labelPosition="left"
          label={t(`editor.${name}`)}
          description={t(`editor.${name}Help`)}
          checked={question[name]}
          classNames={{ body: classes.switch ?? '', labelWrapper: classes.switchWords ?? '' }}
          onChange={({ currentTarget }) => onChange({ ...question, [name]: currentTarget.checked })}
        />
      ))}
    </div>
  );
}
