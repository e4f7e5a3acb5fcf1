import { Input, SegmentedControl } from '@mantine/core';
import { FULL_SET, SHORT_SET } from '@unisono/people-core/schema';
import type { Question, QuestionOf } from '@unisono/surveys/schema';
import { useTranslation } from '../../surveys.texts.ts';
import classes from '../editor.module.css';

interface EmotionFieldsProps {
  readonly question: QuestionOf<'emotions' | 'empathy'>;
  onChange(question: Question): void;
}

/** Which emotions are shown, and how at first. */
export function EmotionFields({ question, onChange }: EmotionFieldsProps) {
  const { t } = useTranslation('surveys');
  return (
    <div className={classes.halves}>
      <Input.Wrapper
        label={t('editor.set')}
        description={t('editor.setHelp')}
        labelElement="div"
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <div>
          <SegmentedControl
            aria-label={t('editor.set')}
            value={String(question.emotionSet)}
            data={[
              { value: String(SHORT_SET), label: t('editor.setSmall') },
              { value: String(FULL_SET), label: t('editor.setFull') },
            ]}
            onChange={(version) => onChange({ ...question, emotionSet: Number(version) })}
          />
        </div>
      </Input.Wrapper>
      <Input.Wrapper
        label={t('editor.view')}
        description={t('editor.viewHelp')}
        labelElement="div"
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <div>
          <SegmentedControl
            aria-label={t('editor.view')}
            value={question.view}
            data={[
              { value: 'wheel' as const, label: t('editor.wheel') },
              { value: 'list' as const, label: t('editor.list') },
            ]}
            onChange={(view) => onChange({ ...question, view })}
          />
        </div>
      </Input.Wrapper>
    </div>
  );
}
