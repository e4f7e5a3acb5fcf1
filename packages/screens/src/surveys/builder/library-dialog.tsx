import { Button, Checkbox } from '@mantine/core';
import { LIBRARY, type Question } from '@unisono/surveys/schema';
import { Dialog } from '@unisono/ui/dialogs';
import { useState } from 'react';
import { insertQuestions } from '../draft/insert-questions.ts';
import { isTaken } from '../draft/taken-kinds.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useSurveyText } from '../use-survey-text.ts';
import { useBuilder } from './builder-context.ts';
import classes from './library.module.css';

/** Questions of the sets of this side, to be put behind the open one. */
export default function LibraryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('surveys');
  const text = useSurveyText();
  const { survey, content, place, change, go, say } = useBuilder();
  const [chosen, setChosen] = useState<ReadonlySet<Question>>(new Set());
  const sets = LIBRARY.filter((set) => set.side === survey.side);
  const open = (question: Question) => !isTaken(question, content.questions);
  const put = (questions: readonly Question[], wanted: boolean) => {
    const next = new Set(chosen);
    for (const question of questions) {
      if (wanted) next.add(question);
      else next.delete(question);
    }
    setChosen(next);
  };
  const add = () => {
    const added = sets.flatMap((set) => set.questions.filter((question) => chosen.has(question)));
    const after = place === 'opening' ? content.questions.length - 1 : place;
    const next = insertQuestions(content, added, after);
    change(next);
    go(after + 1);
    say(t('library.added', { count: next.questions.length - content.questions.length }));
    onClose();
  };
  return (
    <Dialog title={t('library.title')} size="lg" onClose={onClose}>
      <p className={classes.lede}>{t('library.lede')}</p>
      {sets.map((set) => {
        const offered = set.questions.filter(open);
        const all = offered.length > 0 && offered.every((question) => chosen.has(question));
        const some = offered.some((question) => chosen.has(question));
        return (
          <section key={set.code} className={classes.set}>
            <h3>{text(set.title)}</h3>
            <p>{text(set.purpose)}</p>
            <Checkbox
              label={t('library.ofSet', { title: text(set.title) })}
              checked={all}
              indeterminate={some && !all}
              disabled={offered.length === 0}
              onChange={({ currentTarget }) => put(offered, currentTarget.checked)}
            />
            <ul>
              {set.questions.map((question) => (
                <li key={question.code}>
                  <Checkbox
                    label={text(question.text)}
                    description={`${t(`kinds.${question.kind}.name`)}${open(question) ? '' : ` · ${t('library.taken')}`}`}
                    checked={chosen.has(question)}
                    disabled={!open(question)}
                    onChange={({ currentTarget }) => put([question], currentTarget.checked)}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <div className={classes.foot}>
        <Button disabled={chosen.size === 0} onClick={add}>
          {t('library.add', { count: chosen.size })}
        </Button>
      </div>
    </Dialog>
  );
}
