import type { Answers, Question } from '@unisono/surveys/respond';
import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../texts/words.ts';
import type { Unit } from './field.ts';
import { QuestionField } from './question-field.tsx';
import classes from './questions.module.css';

interface QuestionBodyProps {
  readonly question: Question;
  readonly labelId: string;
  readonly answer: Answers[string] | undefined;
  /** Whether something was chosen that is no answer yet. */
  readonly partial: boolean;
  readonly units: readonly Unit[];
  /** What keeps somebody from going on, at the field. */
  readonly problem: string | undefined;
  readonly onAnswer: (answer: Answers[string] | undefined, partial?: boolean) => void;
}

/** Under the question: its hint, its field, and the ways not to answer it. */
export function QuestionBody({ question, labelId, answer, partial, units, problem, onAnswer }: QuestionBodyProps) {
  const words = useWords().asking;
  const language = useLanguage();
  const outside = answer?.kind === 'not-applicable';
  const hint = question.hint?.[language];
  const chosen = partial || (answer !== undefined && !outside);
  // What a field keeps of half an answer goes with it.
  const [round, setRound] = useState(0);
  const startOver = (instead: Answers[string] | undefined) => {
    setRound(round + 1);
    onAnswer(instead);
  };
  const clearable = chosen && question.skippable && question.kind !== 'comment' && question.kind !== 'multiple-choice';
  return (
    <>
      {hint && <p class={classes.hint}>{hint}</p>}
      <div class={classes.field}>
        <QuestionField
          key={round}
          question={question}
          answer={answer}
          labelId={labelId}
          units={units}
          onAnswer={onAnswer}
        />
      </div>
      {problem && (
        <p role="alert" class={classes.problem}>
          {problem}
        </p>
      )}
      <div class={classes.ways}>
        {question.notApplicable && (
          <button
            type="button"
            class={classes.way}
            aria-pressed={outside}
            onClick={() => startOver(outside ? undefined : { kind: 'not-applicable' })}
          >
            {words.notApplicable}
          </button>
        )}
        {clearable && (
          <button type="button" class={classes.way} onClick={() => startOver(undefined)}>
            {words.clear}
          </button>
        )}
      </div>
    </>
  );
}
