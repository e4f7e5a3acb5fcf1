import { questionsAsked, type Answer, type Answers, type Question } from '@unisono/surveys/schema';
import { useCallback, useState } from 'react';
import { useBuilder } from '../builder/builder-context.ts';

/** A respondent's way through the draft, as far as the answers given here lead; it follows what is edited. */
export function useWalk() {
  const { content, place, go } = useBuilder();
  const [answers, setAnswers] = useState<Answers>({});
  /** The codes of questions of whose answer a part is missing. */
  const [halves, setHalves] = useState<ReadonlySet<string>>(new Set());
  const [checked, setChecked] = useState(false);
  const [sent, setSent] = useState(false);
  const current = sent || place === 'opening' ? undefined : content.questions[place];
  const asked = questionsAsked(content.questions, answers);
  const position = current ? asked.findIndex(({ code }) => code === current.code) : -1;
  const atOnce = content.layout === 'all-at-once' && current !== undefined;

  const open = (question: Question | undefined) => {
    setSent(false);
    setChecked(false);
    go(question ? content.questions.findIndex(({ code }) => code === question.code) : 'opening');
  };
  const answer = (question: Question, given: Answer | undefined, half = false) => {
    if (!atOnce) setChecked(false);
    setHalves((before) => (half ? new Set([...before, question.code]) : without(before, question.code)));
    setAnswers((before) => {
      const { [question.code]: _replaced, ...others } = before;
      return given ? { ...others, [question.code]: given } : others;
    });
  };
  const problemOf = ({ code, skippable }: Question): 'partial' | 'needed' | undefined => {
    if (halves.has(code)) return 'partial';
    return !answers[code] && !skippable ? 'needed' : undefined;
  };
  const leave = useCallback((code: string) => setHalves((before) => without(before, code)), []);

  const next = () => {
    const shown = asked.filter((_, index) => atOnce || index === position);
    if (shown.some(problemOf)) return setChecked(true);
    const following = current && position < 0 ? firstAfter(content.questions, asked, current) : asked[position + 1];
    if (following && !atOnce) open(following);
    else setSent(true);
  };
  return {
    answers,
    halves,
    checked,
    asked,
    atOnce,
    current,
    position,
    sent,
    answer,
    problemOf,
    leave,
    next,
    back: () => open(position > 0 && !atOnce ? asked[position - 1] : undefined),
    again: () => {
      setAnswers({});
      open(undefined);
    },
  };
}

function without(codes: ReadonlySet<string>, code: string): ReadonlySet<string> {
  return codes.has(code) ? new Set([...codes].filter((each) => each !== code)) : codes;
}

/** Where a question that is not asked leads to: the next one that is. */
function firstAfter(all: readonly Question[], asked: readonly Question[], current: Question): Question | undefined {
  const later = new Set(all.slice(all.indexOf(current) + 1).map(({ code }) => code));
  return asked.find(({ code }) => later.has(code));
}
