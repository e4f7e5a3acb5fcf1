import { emotionsOf, type EmotionCode, type FeltEmotions } from '@unisono/people-core/schema';
import { useState } from 'preact/hooks';
import { answerOf, type FieldProps } from '../questions/field.ts';
import { useLanguage, useWords } from '../texts/words.ts';
import classes from './emotions.module.css';
import { EmotionList } from './emotion-list.tsx';
import { EmotionWheel } from './emotion-wheel.tsx';
import { Picked } from './picked.tsx';

/** What was felt, or is believed to be felt: on a wheel or in a list, as the person likes it better. */
export function EmotionField({ question, answer, labelId, onAnswer }: FieldProps<'emotions' | 'empathy'>) {
  const words = useWords().asking;
  const language = useLanguage();
  const [view, setView] = useState(question.view);
  const emotions = emotionsOf(question.emotionSet);
  const felt = answerOf('felt', answer)?.felt;
  const none = felt !== undefined && Object.keys(felt).length === 0;
  const give = (code: EmotionCode, intensity: number) => {
    const { [code]: before = 0, ...others }: FeltEmotions = felt ?? {};
    if (intensity === before) return;
    const named = intensity === 0 ? others : { ...others, [code]: intensity };
    // What is taken back is no answer any more; that there was nothing is said on purpose.
    onAnswer(Object.keys(named).length === 0 ? undefined : { kind: 'felt', felt: named });
  };
  const shown = { emotions, felt, labelId, language, name: question.code, onFelt: give };
  return (
    <>
      <div class={classes.choice}>
        <p class={classes.hint}>{view === 'wheel' ? words.wheelHint : words.listHint}</p>
        <div class={classes.views} role="group" aria-label={words.view}>
          {(['wheel', 'list'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
              {words[each]}
            </button>
          ))}
        </div>
      </div>
      {view === 'wheel' ? <EmotionWheel {...shown} /> : <EmotionList {...shown} />}
      {view === 'wheel' && <Picked emotions={emotions} felt={felt ?? {}} language={language} />}
      <button
        type="button"
        class={classes.none}
        aria-pressed={none}
        onClick={() => onAnswer(none ? undefined : { kind: 'felt', felt: {} })}
      >
        <span>{words.none}</span>
        <span class={classes.box} aria-hidden="true" />
      </button>
    </>
  );
}
