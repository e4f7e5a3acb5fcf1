import type { Language } from '@unisono/people-core/schema';
import { scaleOf, type Answer, type Question } from '@unisono/surveys/schema';
import { Choices } from './choices.tsx';
import { EmotionAnswer } from './emotion-answer.tsx';
import { PREVIEW_WORDS } from './preview-words.ts';
import { PumAnswer, RatedUnits, Retelling } from './several-points.tsx';
import { ScaleAnswer } from './scale-answer.tsx';
import type { useWalk } from './use-walk.ts';
import classes from './preview.module.css';

interface AskedQuestionProps {
  readonly question: Question;
  readonly language: Language;
  readonly walk: ReturnType<typeof useWalk>;
}

/** A question as it is met, and its answer. */
export function AskedQuestion({ question, language, walk }: AskedQuestionProps) {
  const answer = walk.answers[question.code];
  const give = (given: Answer | undefined) => walk.answer(question, given);
  const away = answer?.kind === 'not-applicable';
  return (
    <div className={classes.asked}>
      <p className={classes.question}>{question.text[language]}</p>
      {question.hint && <p className={classes.fine}>{question.hint[language]}</p>}
      <AnswerOf question={question} language={language} answer={answer} onGive={give} />
      {question.notApplicable && (
        <label className={classes.choice} data-quiet>
          <input type="checkbox" checked={away} onChange={() => give(away ? undefined : { kind: 'not-applicable' })} />
          {PREVIEW_WORDS.notApplicable[language]}
        </label>
      )}
    </div>
  );
}

interface AnswerOfProps {
  readonly question: Question;
  readonly language: Language;
  readonly answer: Answer | undefined;
  onGive(answer: Answer | undefined): void;
}

function AnswerOf({ question, language, answer, onGive }: AnswerOfProps) {
  const common = { language, answer, onGive };
  if (scaleOf(question)) return <ScaleAnswer question={question} {...common} />;
  switch (question.kind) {
    case 'emotions':
    case 'empathy':
      return <EmotionAnswer question={question} {...common} />;
    case 'single-choice':
    case 'multiple-choice':
      return <Choices question={question} {...common} />;
    case 'pum':
      return <PumAnswer {...common} />;
    case 'retelling':
      return <Retelling {...common} />;
    case 'internal-service':
      return <RatedUnits question={question} {...common} />;
    case 'comment':
      return (
        <textarea
          className={classes.words}
          rows={5}
          maxLength={question.longest}
          aria-label={PREVIEW_WORDS.yourWords[language]}
          value={answer?.kind === 'text' ? answer.text : ''}
          onChange={({ currentTarget: { value } }) => onGive(value === '' ? undefined : { kind: 'text', text: value })}
        />
      );
    case 'recommend':
    case 'ease':
    case 'expectation':
    case 'agreement':
      return null;
  }
}
