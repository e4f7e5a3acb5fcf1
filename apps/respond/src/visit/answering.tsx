import { questionsAsked, type Questions } from '@unisono/surveys/respond';
import { chosenLanguage, keepLanguage } from '@unisono/ui/texts/language';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { loadAnonymous } from '../anonymous/load-anonymous.ts';
import { forgetProgress, type Progress } from '../keeping/progress.ts';
import { readTicket } from '../keeping/ticket.ts';
import { Frame } from '../page/frame.tsx';
import { PromisePage } from '../promise/promise-page.tsx';
import { AllQuestions } from '../questions/all-questions.tsx';
import { OneQuestion } from '../questions/one-question.tsx';
import { RefusedError, UnreachableError } from '../server/ask.ts';
import { Outgoing } from '../sending/outgoing.tsx';
import { useSending } from '../sending/use-sending.ts';
import { ThanksPage } from '../thanks/thanks-page.tsx';
import { AnswersLost, Elsewhere, Insecure } from './cannot-go-on.tsx';
import { NotOpen } from './not-open.tsx';
import { stepShown } from './step-shown.ts';
import { useSteps } from './use-steps.ts';

interface AnsweringProps {
  readonly token: string;
  /** Where the progress is kept. */
  readonly storeKey: string;
  readonly questions: Questions;
  readonly progress: Progress;
  readonly change: (part: Partial<Progress>) => void;
  readonly reload: () => void;
}

const ALL = 'all';
const CLOSED = new Set(['wave-not-open', 'wave-closed']);

/** Which screen somebody is on, between the promise and the thanks. */
export function Answering({ token, storeKey, questions, progress, change, reload }: AnsweringProps) {
  const { content } = questions;
  const [language, setLanguage] = useState(() => {
    const chosen = chosenLanguage();
    return chosen && content.languages.includes(chosen) ? chosen : questions.language;
  });
  const visit = useMemo(() => ({ token, key: storeKey, questions }), [token, storeKey, questions]);
  const [refused, setRefused] = useState<{ reason: string; question: string | undefined }>();
  const [closed, setClosed] = useState(false);
  const [keyLost, setKeyLost] = useState(false);
  const [elsewhere, setElsewhere] = useState(
    () => questions.drawn && !progress.received && readTicket(storeKey) === null,
  );

  const asked = questionsAsked(content.questions, progress.answers);
  const anonymous = questions.mode === 'anonymous';
  const together = content.layout === 'all-at-once';
  const steps = together ? [ALL] : asked.map(({ code }) => code);
  const { at, go, resume, back } = useSteps(steps);
  const shown = together ? at : stepShown(content.questions, asked, at);
  const place = shown === null ? -1 : steps.indexOf(shown);

  const move = (step: string, by: (step: string) => void) => {
    change({ at: step });
    by(step);
  };
  const send = () => {
    setRefused(undefined);
    change({ sent: true });
  };
  const reconsider = ({ reason, field }: RefusedError) => {
    const question = field?.replace(/^answers\./, '');
    setRefused({ reason, question });
    change({ sent: false });
    if (question !== undefined && !together) go(question);
  };
  const { sending, sendNow } = useSending(visit, progress.sent && !progress.received, {
    onArrived: reload,
    onRefused: (refusal) => {
      if (refusal.reason === 'already-drawn') setElsewhere(true);
      else if (refusal.reason === 'answers-lost') setKeyLost(true);
      else if (CLOSED.has(refusal.reason)) setClosed(true);
      else reconsider(refusal);
    },
  });

  // The same one at every drawing: whoever is told to lose answers once must not be told again.
  const lose = useCallback(() => {
    forgetProgress(storeKey);
    reload();
  }, [storeKey, reload]);
  const draw = () => {
    loadAnonymous()
      .then(({ drawEarly }) => drawEarly(visit))
      .then(reload)
      .catch((error: unknown) => {
        // Without a connection the ticket is drawn when the answers are sent.
        if (error instanceof UnreachableError) return;
        if (!(error instanceof RefusedError)) throw error;
        if (error.reason === 'already-drawn') setElsewhere(true);
        else if (CLOSED.has(error.reason)) setClosed(true);
        else reconsider(error);
      });
  };

  const screen = () => {
    if (progress.received) return <ThanksPage questions={questions} progress={progress} />;
    if (questions.state === 'waiting') return <NotOpen questions={questions} state="waiting" />;
    if (keyLost) return <AnswersLost contact={questions.contact} onLost={lose} />;
    // What was sent may have arrived without a word of it: only the server knows, and is asked first.
    if (closed || (questions.state === 'closed' && !progress.sent)) {
      const unsent = progress.sent || Object.keys(progress.answers).length > 0;
      return <NotOpen questions={questions} state="closed" unsent={unsent} onLost={lose} />;
    }
    if (elsewhere) return <Elsewhere contact={questions.contact} />;
    if (anonymous && !window.isSecureContext) return <Insecure contact={questions.contact} />;
    if (progress.sent) return <Outgoing sending={sending} over={questions.state === 'closed'} onSend={sendNow} />;
    if (questions.state === 'answered') return <NotOpen questions={questions} state="answered" />;
    if (shown === null) {
      const begun = progress.at !== null && steps.includes(progress.at) ? progress.at : undefined;
      return (
        <PromisePage
          questions={questions}
          begun={begun !== undefined}
          onStart={() => {
            if (anonymous) draw();
            const first = steps[0];
            if (begun !== undefined) move(begun, resume);
            else if (first !== undefined) move(first, go);
          }}
        />
      );
    }
    const answering = {
      questions,
      answers: progress.answers,
      refused,
      onAnswers: (answers: Progress['answers']) => change({ answers }),
      onSend: send,
      onBack: back,
    };
    if (together) return <AllQuestions {...answering} asked={asked} />;
    const question = asked[place];
    if (!question) return null;
    const next = steps[place + 1];
    const onNext = next === undefined ? send : () => move(next, go);
    return (
      <OneQuestion
        key={question.code}
        {...answering}
        question={question}
        place={place}
        of={steps.length}
        onNext={onNext}
      />
    );
  };

  const choosable = content.languages.length > 1;
  return (
    <Frame
      organisation={questions.organisation}
      title={content.title[language]}
      language={language}
      onLanguage={
        choosable
          ? (chosen) => {
              keepLanguage(chosen);
              setLanguage(chosen);
            }
          : undefined
      }
      side={questions.side}
      {...(place >= 0 && !together && !progress.sent ? { done: (place + 1) / steps.length } : {})}
    >
      {screen()}
    </Frame>
  );
}
