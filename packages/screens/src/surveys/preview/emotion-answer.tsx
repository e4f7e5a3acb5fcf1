import { emotionsOf, STRONGEST, type EmotionCode, type Language } from '@unisono/people-core/schema';
import type { Answer, QuestionOf } from '@unisono/surveys/schema';
import { useState } from 'react';
import { EmotionWheel } from './emotion-wheel.tsx';
import { PREVIEW_WORDS } from './preview-words.ts';
import classes from './preview.module.css';

interface EmotionAnswerProps {
  readonly question: QuestionOf<'emotions' | 'empathy'>;
  readonly language: Language;
  readonly answer: Answer | undefined;
  onGive(answer: Answer): void;
}

const STRENGTHS = Array.from({ length: STRONGEST }, (_, index) => index + 1);

/** How strongly each emotion of the set was felt, on the wheel or in the list. */
export function EmotionAnswer({ question, language, answer, onGive }: EmotionAnswerProps) {
  const [turned, setTurned] = useState(false);
  const wheel = (question.view === 'wheel') !== turned;
  const felt = answer?.kind === 'felt' ? answer.felt : {};
  const emotions = emotionsOf(question.emotionSet);
  const feel = (code: EmotionCode, strength: number) => onGive({ kind: 'felt', felt: { ...felt, [code]: strength } });
  return (
    <>
      <div className={classes.view}>
        <span>{PREVIEW_WORDS.strength[language]}</span>
        <span role="group" aria-label={`${PREVIEW_WORDS.wheel[language]}, ${PREVIEW_WORDS.list[language]}`}>
          {(['wheel', 'list'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={wheel === (each === 'wheel')}
              onClick={() => setTurned((each === 'wheel') !== (question.view === 'wheel'))}
            >
              {PREVIEW_WORDS[each][language]}
            </button>
          ))}
        </span>
      </div>
      {wheel ? (
        <EmotionWheel emotions={emotions} language={language} felt={felt} onFeel={feel} />
      ) : (
        <ul className={classes.emotions}>
          {emotions.map(({ code, label, valence }) => (
            <li key={code} data-unpleasant={valence < 0 || undefined} style={{ color: `var(--emotion-${code})` }}>
              <label htmlFor={`preview-${code}`}>{label[language].toLocaleLowerCase(language)}</label>
              <span className={classes.strengths}>
                {STRENGTHS.map((strength) => (
                  <i key={strength} data-on={strength <= (felt[code] ?? 0) || undefined} />
                ))}
                <input
                  id={`preview-${code}`}
                  type="range"
                  min={0}
                  max={STRONGEST}
                  value={felt[code] ?? 0}
                  onChange={({ currentTarget }) => feel(code, currentTarget.valueAsNumber)}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
