import { IconAlertTriangle, IconClock, IconHandStop, IconLanguage, IconShieldCheck } from '@tabler/icons-react';
import { AIMED_SECONDS } from '@unisono/surveys/schema';
import { Section } from '@unisono/ui/page';
import type { ReactNode } from 'react';
import { mustChange, type Check, type Length } from '../draft/checks.ts';
import { fieldId, type FieldPlace } from '../draft/field-id.ts';
import { splitQuestion } from '../draft/split-question.ts';
import { withPossibleBranches } from '../draft/branches.ts';
import { useTranslation } from '../surveys.texts.ts';
import { useBuilder } from './builder-context.ts';
import classes from './checks.module.css';

/** What must change before a launch and what to look at again, each with its repair. */
export function ChecksSection() {
  const { t } = useTranslation('surveys');
  const { checks } = useBuilder();
  return (
    <Section title={t('checks.title')}>
      <ul className={classes.checks}>
        {checks.length === 0 && (
          <Line tone="good" icon={IconShieldCheck} title={t('checks.fine')} words={t('checks.fineWords')} />
        )}
        {checks.map((check) => (
          <CheckLine key={JSON.stringify(check)} check={check} />
        ))}
      </ul>
    </Section>
  );
}

function CheckLine({ check }: { check: Check }) {
  const { t } = useTranslation('surveys');
  const { content, readOnly, change, go } = useBuilder();
  const tone = mustChange(check) ? 'bad' : 'warn';
  const jump = ({ place, field }: FieldPlace) => go(place, field);
  switch (check.kind) {
    case 'no-questions':
      return (
        <Line tone={tone} icon={IconHandStop} title={t('checks.noQuestions')} words={t('checks.noQuestionsWords')} />
      );
    case 'fault':
      return (
        <Line
          tone={tone}
          icon={IconHandStop}
          title={t(`checks.faults.${check.reason}`, { number: numberOf(check.at) })}
          words={t('checks.faultWords')}
        >
          <button type="button" onClick={() => jump(check.at)}>
            {t('checks.goThere')}
          </button>
          {check.reason.startsWith('branch') && !readOnly && (
            <button
              type="button"
              onClick={() => change({ ...content, questions: withPossibleBranches(content.questions) })}
            >
              {t('checks.removeRule')}
            </button>
          )}
        </Line>
      );
    case 'text-missing':
      return (
        <Line
          tone={tone}
          icon={IconLanguage}
          title={t(`checks.textMissing.${check.language}`, { count: check.at.length })}
          words={<Places at={check.at} />}
        >
          <button type="button" onClick={() => check.at[0] && jump(check.at[0])}>
            {t(check.at.length === 1 ? 'checks.write' : 'checks.writeFirst')}
          </button>
        </Line>
      );
    case 'too-few-options':
      return (
        <Line
          tone={tone}
          icon={IconHandStop}
          title={t('checks.optionsFew', { number: numberOf(check.at) })}
          words={t('checks.optionsFewWords')}
        >
          <button type="button" onClick={() => jump(check.at)}>
            {t('checks.goThere')}
          </button>
        </Line>
      );
    case 'double-barrelled':
      return (
        <Line
          tone={tone}
          icon={IconAlertTriangle}
          title={t('checks.doubled', { number: numberOf(check.at) })}
          words={t('checks.doubledWords')}
        >
          <button type="button" onClick={() => jump(check.at)}>
            {t('checks.goThere')}
          </button>
          {!readOnly && (
            <button
              type="button"
              onClick={() => {
                if (typeof check.at.place === 'number') change(splitQuestion(content, check.at.place));
                go(check.at.place, fieldId('text', content.languages[0]));
              }}
            >
              {t('checks.split')}
            </button>
          )}
        </Line>
      );
    case 'too-long':
      return <TooLong length={check} />;
  }
}

function TooLong({ length }: { length: Length }) {
  const { t } = useTranslation('surveys');
  const { content, readOnly, change } = useBuilder();
  const { seconds, comments, commentSeconds, turns, couldTurn } = length;
  const words = [
    comments > 0 && t('checks.tooLongComment', { count: comments, seconds: commentSeconds }),
    turns ? t('checks.tooLongTurns', turns) : t('checks.tooLongWords'),
  ];
  const takeTurns = () => {
    const questions = content.questions.map((question, index) =>
      couldTurn.includes(index) ? { ...question, rotates: true } : question,
    );
    change({ ...content, questions });
  };
  return (
    <Line
      tone="warn"
      icon={IconClock}
      title={t('checks.tooLong', { seconds, aim: AIMED_SECONDS })}
      words={words.filter(Boolean).join(' ')}
    >
      {couldTurn.length > 0 && !readOnly && (
        <button type="button" onClick={takeTurns}>
          {t('checks.takeTurns', { count: couldTurn.length })}
        </button>
      )}
    </Line>
  );
}

/** Where texts are missing, each as a link. */
function Places({ at }: { at: readonly FieldPlace[] }) {
  const { t } = useTranslation('surveys');
  const { go } = useBuilder();
  const name = ({ place, field }: FieldPlace) => {
    if (typeof place === 'number') return t('checks.inQuestion', { number: place + 1 });
    return t(field.includes('introduction') ? 'checks.inIntroduction' : 'checks.inTitle');
  };
  return at.map((each, index) => (
    <span key={`${each.place} ${each.field}`}>
      {index > 0 && ', '}
      <button type="button" onClick={() => go(each.place, each.field)}>
        {name(each)}
      </button>
    </span>
  ));
}

interface LineProps {
  readonly tone: 'bad' | 'warn' | 'good';
  readonly icon: typeof IconClock;
  readonly title: string;
  readonly words: ReactNode;
  readonly children?: ReactNode;
}

function Line({ tone, icon: Icon, title, words, children }: LineProps) {
  return (
    <li data-tone={tone}>
      <Icon size={17} stroke={1.6} aria-hidden />
      <div>
        <b>{title}</b>
        <p>{words}</p>
        {children && <div className={classes.repairs}>{children}</div>}
      </div>
    </li>
  );
}

function numberOf({ place }: FieldPlace): number {
  return typeof place === 'number' ? place + 1 : 0;
}
