import { emotionsOf, STRONGEST, type Emotion, type EmotionCode } from '@unisono/people-core/schema';
import { ANSWER_WORDS, type QuestionOf } from '@unisono/surveys/schema';
import { useId, useState, type CSSProperties } from 'react';
import type { AnswerProps } from './answer-props.ts';
import classes from './emotions.module.css';
import { EmotionWheel, type ShownEmotions } from './emotion-wheel.tsx';

const STRENGTHS = Array.from({ length: STRONGEST + 1 }, (_, index) => index);

/** How strongly each emotion of the set was felt, on the wheel or in the list. */
export function EmotionAnswer({ question, language, answer, onGive }: AnswerProps<QuestionOf<'emotions' | 'empathy'>>) {
  const words = ANSWER_WORDS[language];
  const [turned, setTurned] = useState(false);
  const wheel = (question.view === 'wheel') !== turned;
  const felt = answer?.kind === 'felt' ? answer.felt : undefined;
  const none = felt !== undefined && Object.keys(felt).length === 0;
  const feel = (code: EmotionCode, strength: number) => {
    const { [code]: before = 0, ...others } = felt ?? {};
    if (strength === before) return;
    const named = strength === 0 ? others : { ...others, [code]: strength };
    onGive(Object.keys(named).length === 0 ? undefined : { kind: 'felt', felt: named });
  };
  const shown = { emotions: emotionsOf(question.emotionSet), language, felt: felt ?? {}, onFeel: feel };
  return (
    <>
      <div className={classes.view}>
        <p>{wheel ? words.wheelHint : words.listHint}</p>
        <span role="group" aria-label={words.view}>
          {(['wheel', 'list'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={wheel === (each === 'wheel')}
              onClick={() => setTurned((each === 'wheel') !== (question.view === 'wheel'))}
            >
              {words[each]}
            </button>
          ))}
        </span>
      </div>
      {wheel ? <EmotionWheel label={question.text[language]} {...shown} /> : <EmotionList {...shown} />}
      {wheel && <Picked {...shown} />}
      <button
        type="button"
        className={classes.none}
        aria-pressed={none}
        onClick={() => onGive(none ? undefined : { kind: 'felt', felt: {} })}
      >
        <span>{words.none}</span>
        <i aria-hidden />
      </button>
    </>
  );
}

const colourOf = ({ code }: Emotion) => ({ '--c': `var(--emotion-${code})` }) as CSSProperties;

/** A row of radio buttons for every emotion, from "not at all", which is heard but not drawn. */
function EmotionList({ emotions, language, felt, onFeel }: ShownEmotions) {
  const name = useId();
  const { levels } = ANSWER_WORDS[language];
  const firstUnpleasant = emotions.find(({ valence }) => valence === -1);
  return (
    <ul className={classes.list}>
      {emotions.map((emotion) => {
        const current = felt[emotion.code] ?? 0;
        const label = emotion.label[language].toLowerCase();
        return (
          <li
            key={emotion.code}
            data-valence={emotion.valence}
            data-turn={emotion === firstUnpleasant || undefined}
            style={colourOf(emotion)}
          >
            <span>{label}</span>
            <div className={classes.five} role="radiogroup" aria-label={label}>
              {STRENGTHS.map((strength) => (
                <label key={strength} data-filled={strength <= current || undefined} data-nothing={strength === 0}>
                  <input
                    type="radio"
                    name={`${name}${emotion.code}`}
                    checked={strength === current}
                    aria-label={levels[strength]}
                    onChange={() => onFeel(emotion.code, strength)}
                    onClick={() => {
                      // A tap on what is chosen takes it back; `onChange` hears nothing then.
                      if (strength === current && strength > 0) onFeel(emotion.code, 0);
                    }}
                  />
                  {strength > 0 && <i style={{ '--s': `${10 + 3 * strength}px` } as CSSProperties} />}
                </label>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** What the wheel holds, in words. */
function Picked({ emotions, language, felt }: ShownEmotions) {
  const named = emotions.filter(({ code }) => (felt[code] ?? 0) > 0);
  return (
    <ul className={classes.picked}>
      {named.map((emotion) => {
        const strength = felt[emotion.code] ?? 0;
        return (
          <li key={emotion.code} data-valence={emotion.valence} style={colourOf(emotion)}>
            <b>{emotion.label[language].toLowerCase()}</b>
            <span aria-hidden>
              {STRENGTHS.slice(1).map((each) => (
                <i key={each} data-filled={each <= strength || undefined} />
              ))}
            </span>
            <span>{ANSWER_WORDS[language].levels[strength]}</span>
          </li>
        );
      })}
    </ul>
  );
}
