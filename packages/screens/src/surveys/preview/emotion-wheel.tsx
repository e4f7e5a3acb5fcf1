import {
  STRONGEST,
  type Emotion,
  type EmotionCode,
  type FeltEmotions,
  type Language,
} from '@unisono/people-core/schema';
import type { KeyboardEvent } from 'react';
import { PREVIEW_WORDS } from './preview-words.ts';
import classes from './preview.module.css';

interface EmotionWheelProps {
  readonly emotions: readonly Emotion[];
  readonly language: Language;
  readonly felt: FeltEmotions;
  onFeel(code: EmotionCode, strength: number): void;
}

const NEAREST = 42;
const APART = 15;
const LABEL = NEAREST + APART * STRONGEST - 1;
const STRENGTHS = Array.from({ length: STRONGEST }, (_, index) => index + 1);
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };

/** Emotions around a centre in wheel order, pleasant to the right; the farther out, the stronger. */
export function EmotionWheel({ emotions, language, felt, onFeel }: EmotionWheelProps) {
  return (
    <svg className={classes.wheel} viewBox="-168 -136 336 272" role="group" aria-label={PREVIEW_WORDS.wheel[language]}>
      <line x1="0" y1="-130" x2="0" y2="130" />
      <circle r="26" className={classes.middle} />
      <text y="4" textAnchor="middle">
        {PREVIEW_WORDS.none[language]}
      </text>
      {emotions.map((emotion, index) => (
        <Spoke
          key={emotion.code}
          emotion={emotion}
          name={emotion.label[language].toLocaleLowerCase(language)}
          turn={((index + 0.5) / emotions.length) * 2 * Math.PI}
          strength={felt[emotion.code] ?? 0}
          onFeel={(strength) => onFeel(emotion.code, strength)}
        />
      ))}
    </svg>
  );
}

interface SpokeProps {
  readonly emotion: Emotion;
  readonly name: string;
  /** From the top, clockwise, in radians. */
  readonly turn: number;
  readonly strength: number;
  onFeel(strength: number): void;
}

function Spoke({ emotion, name, turn, strength, onFeel }: SpokeProps) {
  const [x, y] = [Math.sin(turn), -Math.cos(turn)];
  const step = (event: KeyboardEvent) => {
    const change = STEPS[event.key];
    if (change === undefined) return;
    event.preventDefault();
    onFeel(Math.max(0, Math.min(STRONGEST, strength + change)));
  };
  const square = emotion.valence < 0;
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={STRONGEST}
      aria-valuenow={strength}
      onKeyDown={step}
      style={{ color: `var(--emotion-${emotion.code})` }}
    >
      {STRENGTHS.map((each) => {
        const distance = NEAREST + APART * (each - 1);
        const half = 2.6 + each * 0.9;
        const on = each <= strength || undefined;
        const choose = () => onFeel(each === strength ? 0 : each);
        return square ? (
          <rect
            key={each}
            x={-half}
            y={-half}
            width={half * 2}
            height={half * 2}
            transform={`translate(${x * distance} ${y * distance}) rotate(${(turn * 180) / Math.PI})`}
            data-on={on}
            onClick={choose}
          />
        ) : (
          <circle key={each} cx={x * distance} cy={y * distance} r={half} data-on={on} onClick={choose} />
        );
      })}
      <text
        x={x * LABEL}
        y={y * (LABEL + 6) + 4}
        textAnchor={Math.abs(x) < 0.01 ? 'middle' : x > 0 ? 'start' : 'end'}
        data-on={strength > 0 || undefined}
      >
        {name}
      </text>
    </g>
  );
}
