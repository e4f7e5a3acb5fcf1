import { STRONGEST } from '@unisono/people-core/schema';
import { spokesOf, touchedAt, WHEEL, type Mark, type Spoke } from '@unisono/surveys/respond';
import { useWords } from '../texts/words.ts';
import classes from './emotions.module.css';
import { nameOf, type ShownEmotions } from './shown-emotions.ts';

/** Every spoke is a slider: taps choose an intensity, the same one again takes it back; keys do as for any slider. */
export function EmotionWheel({ emotions, felt, labelId, language, onFelt }: ShownEmotions) {
  const { levels } = useWords().asking;
  const spokes = spokesOf(emotions);
  const intensityOf = ({ emotion }: Spoke) => felt?.[emotion.code] ?? 0;

  const tap = (event: MouseEvent & { currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = WHEEL.width / box.width;
    const touched = touchedAt(spokes, { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale });
    if (!touched) return;
    const { spoke, intensity } = touched;
    onFelt(spoke.emotion.code, intensity === intensityOf(spoke) ? 0 : intensity);
  };
  const press = (event: KeyboardEvent, spoke: Spoke) => {
    const intensity = intensityAfter(event.key, intensityOf(spoke));
    if (intensity === undefined) return;
    event.preventDefault();
    onFelt(spoke.emotion.code, intensity);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the spokes in it take the keys
    <svg
      viewBox={`0 0 ${WHEEL.width} ${WHEEL.height}`}
      class={classes.wheel}
      role="group"
      aria-labelledby={labelId}
      data-close={emotions.length > 12}
      onClick={tap}
    >
      <path d={`M${WHEEL.x} 12V344`} class={classes.axis} />
      {spokes.map((spoke) => {
        const { emotion, marks, label } = spoke;
        const intensity = intensityOf(spoke);
        return (
          <g
            key={emotion.code}
            role="slider"
            tabindex={0}
            class={classes.spoke}
            style={{ '--c': `var(--emotion-${emotion.code})` }}
            aria-label={nameOf(emotion, language)}
            aria-valuemin={0}
            aria-valuemax={STRONGEST}
            aria-valuenow={intensity}
            aria-valuetext={levels[intensity] ?? ''}
            onKeyDown={(event) => press(event, spoke)}
          >
            <Ring spoke={spoke} />
            {marks.map((mark, index) => (
              <MarkShape key={index} mark={mark} spoke={spoke} filled={index < intensity} />
            ))}
            <text x={label.x} y={label.y} text-anchor={label.anchor} data-felt={intensity > 0} aria-hidden="true">
              {nameOf(emotion, language)}
            </text>
          </g>
        );
      })}
      <circle cx={WHEEL.x} cy={WHEEL.y} r="24" class={classes.centre} />
      <text x={WHEEL.x} y={WHEEL.y + 4} text-anchor="middle" class={classes.nothing} aria-hidden="true">
        {levels[0]}
      </text>
    </svg>
  );
}

/** Round for pleasant, square for unpleasant: the second sign beside the colour. */
function MarkShape({ mark: { x, y, size }, spoke, filled }: { mark: Mark; spoke: Spoke; filled: boolean }) {
  if (spoke.emotion.valence === 1) return <circle cx={x} cy={y} r={size} class={classes.mark} data-filled={filled} />;
  const half = size * 0.9;
  return (
    <rect
      x={x - half}
      y={y - half}
      width={2 * half}
      height={2 * half}
      rx="1.5"
      transform={`rotate(${(spoke.angle * 180) / Math.PI} ${x} ${y})`}
      class={classes.mark}
      data-filled={filled}
    />
  );
}

/** Where the keys go: a ring around the whole spoke. */
function Ring({ spoke: { marks, angle } }: { spoke: Spoke }) {
  const first = marks[0];
  const last = marks.at(-1);
  if (!first || !last) return null;
  const length = Math.hypot(last.x - first.x, last.y - first.y);
  const half = last.size + 4;
  return (
    <rect
      x={last.x - half}
      y={last.y - half}
      width={2 * half}
      height={length + half + first.size + 5}
      rx={half}
      transform={`rotate(${(angle * 180) / Math.PI} ${last.x} ${last.y})`}
      class={classes.ring}
    />
  );
}

/** The keys of a slider; undefined for any other. */
function intensityAfter(key: string, intensity: number): number | undefined {
  if (key === 'ArrowUp' || key === 'ArrowRight') return Math.min(STRONGEST, intensity + 1);
  if (key === 'ArrowDown' || key === 'ArrowLeft') return Math.max(0, intensity - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return STRONGEST;
  return /^[0-5]$/.test(key) ? Number(key) : undefined;
}
