import { useLocation } from '@tanstack/react-router';
import type { Survey, SurveyContent } from '@unisono/surveys/schema';
import { LeaveWarning } from '@unisono/ui/forms';
import { Page } from '@unisono/ui/page';
import { useMemo, useState } from 'react';
import { WaveSteps } from '../../waves/wave-steps.tsx';
import { checksOf, mustChange } from '../draft/checks.ts';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { useTranslation } from '../surveys.texts.ts';
import { useSurveyText } from '../use-survey-text.ts';
import { AddQuestion } from './add-question.tsx';
import { BuilderActions } from './builder-actions.tsx';
import { Builder, type BuilderState } from './builder-context.ts';
import { BuilderKicker } from './builder-kicker.tsx';
import { ChecksSection } from './checks-section.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { OpeningEditor } from './opening-editor.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { QuestionList } from './question-list.tsx';
import { ReadOnlyNotice } from './read-only-notice.tsx';
import { useDraft } from './use-draft.ts';
import { usePlace } from './use-place.ts';
import { useSaver } from './use-saver.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import classes from './builder.module.css';

/** Writes a survey: the questions in their order, the open one, and how it will be met. Kept as it is written. */
export function SurveyBuilder({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys');
  const text = useSurveyText();
  const draft = useDraft(survey.content);
  const { content } = draft;
  const { saver, state } = useSaver(survey, content);
  const { place, go } = usePlace(content);
  const wave = useLocation({ select: ({ search }) => (search as Record<string, unknown>)['wave'] });
  const waveId = typeof wave === 'string' ? wave : null;
  const [unlocked, setUnlocked] = useState(false);
  const [said, setSaid] = useState('');
  const checks = useMemo(() => checksOf(content), [content]);
  const frozen = survey.launchedAt !== null && state.version === survey.version && !unlocked;
  const readOnly = frozen || !survey.editable || survey.archivedAt !== null;

  const change = (next: SurveyContent, step?: string) => {
    if (!readOnly) draft.change(next, step);
  };
  const undo = () => {
    draft.undo();
    if (draft.before) setSaid(t('builder.undone'));
  };
  const redo = () => {
    draft.redo();
    if (draft.after) setSaid(t('builder.redone'));
  };
  useUndoKeys({ undo, redo, active: !readOnly });

  const builder: BuilderState = { survey, waveId, content, checks, readOnly, place, change, go, say: setSaid };
  const question = place === 'opening' ? undefined : content.questions[place];
  const must = checks.filter(mustChange).length;
  const turns = content.questions.filter(({ rotates }) => rotates).length;
  const title = text(content.title) || t('list.untitled');
  return (
    <Builder value={builder}>
      <Page
        title={title}
        finding={<span className={classes.title}>{title}</span>}
        kicker={<BuilderKicker state={state} onRetry={() => void saver.settle()} />}
        actions={
          <BuilderActions
            title={title}
            canUndo={!readOnly && draft.before !== undefined}
            canRedo={!readOnly && draft.after !== undefined}
            onUndo={undo}
            onRedo={redo}
            onSave={saver.settle}
          />
        }
      >
        <WaveSteps
          surveyId={survey.id}
          waveId={waveId}
          current="questions"
          problems={{ questions: must }}
          advice={{ questions: checks.length - must }}
        />
        <div className="visually-hidden" aria-live="polite">
          {said}
        </div>
        <ReadOnlyNotice frozen={frozen} version={state.version} onEdit={() => setUnlocked(true)} />
        {state.kind === 'conflict' && (
          <ConflictNotice
            surveyId={survey.id}
            mine={content}
            onKeepMine={(theirs) => saver.resolve(theirs, content)}
            onTakeTheirs={(theirs) => {
              draft.change(theirs.content);
              saver.resolve(theirs, theirs.content);
              setSaid(t('builder.conflict.taken'));
            }}
          />
        )}
        <div className={classes.columns}>
          <div className={classes.side}>
            <QuestionList />
            {!readOnly && <AddQuestion />}
            {turns > 0 && <p className={classes.turns}>{t('builder.bank', { count: turns })}</p>}
          </div>
          <div className={classes.middle}>
            <fieldset disabled={readOnly} className={classes.editor}>
              {question && place !== 'opening' ? (
                <QuestionEditor key={question.code} index={place} question={question} />
              ) : (
                <OpeningEditor />
              )}
            </fieldset>
            <ChecksSection />
          </div>
          <PreviewPane />
        </div>
      </Page>
      <LeaveWarning when={state.kind !== 'saved'} save={saver.settle} />
    </Builder>
  );
}
