import { questionsAsked, type Answer, type Answers, type Question } from '@unisono/surveys/schema';
import { useState } from 'react';
import { useBuilder } from '../builder/builder-context.ts';

/** A respondent's way through the draft, as far as the answers given here lead; it follows what is edited. */
export function useWalk() {
  const { content, place, go } = useBuilder();
  const [answers, setAnswers] = useState<Answers>({});
  const [sent, setSent] = useState(false);
  const current = place === 'opening' ? undefined : content.questions[place];
  const asked = questionsAsked(content.questions, answers);
  const position = current ? asked.findIndex(({ code }) => code === current.code) : -1;

  const open = (question: Question | undefined) => {
    setSent(false);
    go(question ? content.questions.findIndex(({ code }) => code === question.code) : 'opening');
  };
  const answer = (question: Question, given: Answer | undefined) =>
    setAnswers((before) => {
      const { [question.code]: _replaced, ...others } = before;
      return given ? { ...others, [question.code]: given } : others;
    });
  const next = () => {
    const following = current && position < 0 ? firstAfter(content.questions, asked, current) : asked[position + 1];
    if (following) open(following);
    else setSent(true);
  };
  return {
    answers,
    asked,
    current: sent ? undefined : current,
    position,
    sent,
    answer,
    next,
    back: () => open(position > 0 ? asked[position - 1] : undefined),
    again: () => {
      setAnswers({});
      open(undefined);
    },
  };
}

/** Where a question that is not asked leads to: the next one that is. */
function firstAfter(all: readonly Question[], asked: readonly Question[], current: Question): Question | undefined {
  const later = new Set(all.slice(all.indexOf(current) + 1).map(({ code }) => code));
  return asked.find(({ code }) => later.has(code));
}
