import { Notice } from '@unisono/ui/forms';
import { splitQuestion } from '../draft/split-question.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useBuilder } from './builder-context.ts';

/** Two questions in one, with the way to make them two. */
export function DoubledNotice({ index, id }: { index: number; id: string }) {
  const { t } = useTranslation('surveys');
  const { content, change, readOnly } = useBuilder();
  return (
    <div id={id}>
      <Notice
        tone="warn"
        title={t('checks.doubledHere')}
        actions={
          !readOnly && (
            <button type="button" onClick={() => change(splitQuestion(content, index))}>
              {t('checks.split')}
            </button>
          )
        }
      >
        {t('checks.doubledWords')}
      </Notice>
    </div>
  );
}
