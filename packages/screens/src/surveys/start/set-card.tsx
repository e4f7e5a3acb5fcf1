import { Button } from '@mantine/core';
import { answeringTime, type QuestionSet } from '@unisono/surveys/schema';
import { Section } from '@unisono/ui/page';
import { useLanguage } from '@unisono/ui/texts';
import { useTranslation } from '../surveys.texts.ts';
import classes from './start.module.css';

interface SetCardProps {
  readonly set: QuestionSet;
  readonly busy: boolean;
  onBegin(): void;
}

/** How many questions that take turns a wave might ask at a time, for the time that is shown. */
const AT_A_TIME = 5;
const SHOWN = 4;

/** A set of the library: what it is for, how it asks, how long it takes. */
export function SetCard({ set, busy, onBegin }: SetCardProps) {
  const { t } = useTranslation('surveys');
  const language = useLanguage();
  const questions = [...set.questions];
  const turns = questions.filter(({ rotates }) => rotates).length;
  const content = {
    title: set.title,
    introduction: null,
    languages: [language],
    layout: 'one-by-one' as const,
    questions,
  };
  const facts = [
    t('start.facts', {
      questions: t('list.questions', { count: questions.length }),
      seconds: answeringTime(content, language, AT_A_TIME),
    }),
    ...(turns > 0 ? [t('start.taking', { count: turns })] : []),
  ];
  return (
    <Section title={set.title[language]} subtitle={facts.join(' · ')}>
      <p className={classes.purpose}>{set.purpose[language]}</p>
      <ol className={classes.questions}>
        {questions.slice(0, SHOWN).map(({ code, text }) => (
          <li key={code}>{text[language]}</li>
        ))}
      </ol>
      <Button
        variant="default"
        disabled={busy}
        onClick={onBegin}
        aria-label={t('start.beginNamed', { title: set.title[language] })}
      >
        {t('start.begin')}
      </Button>
    </Section>
  );
}
