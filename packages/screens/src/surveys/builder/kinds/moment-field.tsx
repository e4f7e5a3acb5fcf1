import { Input, SegmentedControl } from '@mantine/core';
import type { Question, QuestionOf } from '@unisono/surveys/schema';
import { useTranslation } from '../../surveys.texts.ts';

interface MomentFieldProps {
  readonly question: QuestionOf<'expectation'>;
  onChange(question: Question): void;
}

/** Whether an expectation is asked for, or how it was against one. */
export function MomentField({ question, onChange }: MomentFieldProps) {
  const { t } = useTranslation('surveys');
  return (
    <Input.Wrapper
      label={t('editor.moment')}
      description={t(`editor.${question.moment}Help`)}
      labelElement="div"
      inputWrapperOrder={['label', 'input', 'description']}
    >
      <div>
        <SegmentedControl
          aria-label={t('editor.moment')}
          value={question.moment}
          data={[
            { value: 'before' as const, label: t('editor.before') },
            { value: 'after' as const, label: t('editor.after') },
          ]}
          onChange={(moment) => onChange({ ...question, moment })}
        />
      </div>
    </Input.Wrapper>
  );
}
