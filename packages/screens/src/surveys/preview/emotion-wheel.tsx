import {
  STRONGEST,
  type Emotion,
  type EmotionCode,
  type FeltEmotions,
  type Language,
} from '@unisono/people-core/schema';
import { ANSWER_WORDS, spokesOf, touchedAt, WHEEL, type Mark, type Spoke } from '@unisono/surveys/schema';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import classes from './emotions.module.css';

/** What wheel and list get alike. */
export interface ShownEmotions {
  readonly emotions: readonly Emotion[];
  readonly language: Language;
  readonly felt: FeltEmotions;
  onFeel(code: EmotionCode, strength: number): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };

/** Emotions around a centre in wheel order, pleasant to the right; the farther out, the stronger. */
export function EmotionWheel({ label, emotions, language, felt, onFeel }: ShownEmotions & { readonly label: string }) {
  const { levels } = ANSWER_WORDS[language];
  const spokes = spokesOf(emotions);
  const strengthOf = ({ emotion }: Spoke) => felt[emotion.code] ?? 0;
  const tap = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const scale = WHEEL.width / box.width;
    const touched = touchedAt(spokes, { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale });
    if (!touched) return;
    onFeel(touched.spoke.emotion.code, touched.intensity === strengthOf(touched.spoke) ? 0 : touched.intensity);
  };
  const step = (event: KeyboardEvent, spoke: Spoke) => {
    const change = STEPS[event.key];
    if (change === undefined) return;
    event.preventDefault();
    onFeel(spoke.emotion.code, Math.max(0, Math.min(STRONGEST, strengthOf(spoke) + change)));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the spokes in it take the keys
    <svg
      viewBox={`0 0 ${WHEEL.width} ${WHEEL.height}`}
      className={classes.wheel}
      role="group"
      aria-label={label}
      data-close={emotions.length > 12 || undefined}
      onClick={tap}
    >
      <path d={`M${WHEEL.x} 12V344`} />
      {spokes.map((spoke) => {
        const { emotion, marks, label: place } = spoke;
        const strength = strengthOf(spoke);
        const name = emotion.label[language].toLowerCase();
        return (
          <g
            key={emotion.code}
            role="slider"
            tabIndex={0}
            aria-label={name}
            aria-valuemin={0}
            aria-valuemax={STRONGEST}
            aria-valuenow={strength}
            aria-valuetext={levels[strength]}
            onKeyDown={(event) => step(event, spoke)}
            style={{ '--c': `var(--emotion-${emotion.code})` } as CSSProperties}
          >
            {marks.map((mark, index) => (
              <MarkShape key={mark.size} mark={mark} spoke={spoke} filled={index < strength} />
            ))}
            <text x={place.x} y={place.y} textAnchor={place.anchor} data-felt={strength > 0 || undefined} aria-hidden>
              {name}
            </text>
          </g>
        );
      })}
      <circle cx={WHEEL.x} cy={WHEEL.y} r="24" />
      <text x={WHEEL.x} y={WHEEL.y + 4} textAnchor="middle" className={classes.nothing} aria-hidden>
        {levels[0]}
      </text>
    </svg>
  );
}

/** Round for pleasant, square for unpleasant: the second sign beside the colour. */
function MarkShape({ mark: { x, y, size }, spoke, filled }: { mark: Mark; spoke: Spoke; filled: boolean }) {
  const look = { className: classes.mark, 'data-filled': filled || undefined };
  if (spoke.emotion.valence === 1) return <circle cx={x} cy={y} r={size} {...look} />;
  const half = size * 0.9;
  return (
    <rect
      x={x - half}
      y={y - half}
      width={2 * half}
      height={2 * half}
      rx="1.5"
      transform={`rotate(${(spoke.angle * 180) / Math.PI} ${x} ${y})`}
      {...look}
    />
  );
}
