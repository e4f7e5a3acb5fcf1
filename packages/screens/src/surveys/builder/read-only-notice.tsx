import { Notice } from '@unisono/ui/forms';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from '../surveys.texts.ts';
import { useSurveyText } from '../use-survey-text.ts';
import { useSurveyActs } from '../use-survey-acts.ts';
import { useBuilder } from './builder-context.ts';
import classes from './builder.module.css';

interface ReadOnlyNoticeProps {
  /** Whether the version was launched, so that a change begins the next one. */
  readonly frozen: boolean;
  readonly version: number;
  onEdit(): void;
}

/** Why nothing can be changed, and what would have to be done. */
export function ReadOnlyNotice({ frozen, version, onEdit }: ReadOnlyNoticeProps) {
  const { t } = useTranslation('surveys');
  const formats = useFormats();
  const text = useSurveyText();
  const { survey } = useBuilder();
  const { restore } = useSurveyActs();
  const { archivedAt, editable, launchedAt } = survey;
  if (archivedAt !== null) {
    return (
      <div className={classes.notice}>
        <Notice
          tone="plain"
          title={t('builder.readOnly.archived')}
          actions={
            editable && (
              <button type="button" onClick={() => restore(survey.id, text(survey.title))}>
                {t('list.restore')}
              </button>
            )
          }
        >
          {t('builder.readOnly.archivedWords')}
        </Notice>
      </div>
    );
  }
  if (!editable) {
    return (
      <div className={classes.notice}>
        <Notice tone="plain" title={t('builder.readOnly.other')}>
          {t('builder.readOnly.otherWords')}
        </Notice>
      </div>
    );
  }
  if (!frozen || launchedAt === null) return null;
  return (
    <div className={classes.notice}>
      <Notice
        tone="plain"
        title={t('builder.readOnly.launched', { version, day: formats.dayOf(launchedAt) })}
        actions={
          <button type="button" onClick={onEdit}>
            {t('builder.readOnly.edit', { next: version + 1 })}
          </button>
        }
      >
        {t('builder.readOnly.launchedWords', { version, next: version + 1 })}
      </Notice>
    </div>
  );
}
