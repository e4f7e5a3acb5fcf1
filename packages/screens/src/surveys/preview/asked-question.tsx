import type { Language } from '@unisono/people-core/schema';
import { ANSWER_WORDS, scaleOf, type Answer, type Question } from '@unisono/surveys/schema';
import { useEffect, useState } from 'react';
import type { AnswerProps } from './answer-props.ts';
import classes from './answers.module.css';
import { Choices } from './choices.tsx';
import { EmotionAnswer } from './emotion-answer.tsx';
import { Retelling } from './retelling.tsx';
import { ScaleAnswer } from './scale-answer.tsx';
import { PumAnswer, RatedUnits } from './several-points.tsx';
import type { useWalk } from './use-walk.ts';

interface AskedQuestionProps {
  readonly question: Question;
  readonly language: Language;
  readonly walk: ReturnType<typeof useWalk>;
}

/** A question as it is met, its answer, and the ways not to answer it. */
export function AskedQuestion({ question, language, walk }: AskedQuestionProps) {
  const words = ANSWER_WORDS[language];
  const { code, kind, skippable } = question;
  const answer = walk.answers[code];
  const away = answer?.kind === 'not-applicable';
  const [round, setRound] = useState(0);
  const startOver = (instead: Answer | undefined) => {
    setRound(round + 1);
    walk.answer(question, instead);
  };
  const { leave } = walk;
  // What was begun here is gone with it.
  useEffect(() => () => leave(code), [leave, code]);
  const given = walk.halves.has(code) || (answer !== undefined && !away);
  const problem = walk.checked ? walk.problemOf(question) : undefined;
  return (
    <div className={classes.asked}>
      <p className={classes.question}>{question.text[language]}</p>
      {question.hint && <p className={classes.hint}>{question.hint[language]}</p>}
      <div className={classes.field}>
        <AnswerOf
          key={round}
          question={question}
          language={language}
          answer={answer}
          onGive={(next, half) => walk.answer(question, next, half)}
        />
      </div>
      {problem && (
        <p role="alert" className={classes.problem}>
          {words[problem]}
        </p>
      )}
      <div className={classes.ways}>
        {question.notApplicable && (
          <button
            type="button"
            aria-pressed={away}
            onClick={() => startOver(away ? undefined : { kind: 'not-applicable' })}
          >
            {words.notApplicable}
          </button>
        )}
        {given && skippable && kind !== 'comment' && kind !== 'multiple-choice' && (
          <button type="button" onClick={() => startOver(undefined)}>
            {words.clear}
          </button>
        )}
      </div>
    </div>
  );
}

function AnswerOf({ question, ...common }: AnswerProps) {
  if (scaleOf(question)) return <ScaleAnswer question={question} {...common} />;
  switch (question.kind) {
    case 'emotions':
    case 'empathy':
      return <EmotionAnswer question={question} {...common} />;
    case 'single-choice':
    case 'multiple-choice':
      return <Choices question={question} {...common} />;
    case 'pum':
      return <PumAnswer question={question} {...common} />;
    case 'retelling':
      return <Retelling question={question} {...common} />;
    case 'internal-service':
      return <RatedUnits question={question} {...common} />;
    case 'comment':
      return <Comment longest={question.longest} question={question} {...common} />;
    case 'recommend':
    case 'ease':
    case 'expectation':
    case 'agreement':
      return null;
  }
}

function Comment({ longest, question, language, answer, onGive }: AnswerProps & { readonly longest: number }) {
  return (
    <>
      <textarea
        className={classes.words}
        rows={5}
        maxLength={longest}
        aria-label={question.text[language]}
        value={answer?.kind === 'text' ? answer.text : ''}
        onChange={({ currentTarget: { value: text } }) =>
          onGive(text.trim() === '' ? undefined : { kind: 'text', text })
        }
      />
      <p className={classes.hint}>{ANSWER_WORDS[language].leaveOutNames}</p>
    </>
  );
}
