import type { Questions } from '@unisono/surveys/respond';
import { useWords } from '../texts/words.ts';
import classes from './promise.module.css';

const CENTRE = 250;
const MIDDLE = 46;

/** Sunflower seeds: as many points as a group may have, evenly in a circle. */
const GROUP = Array.from({ length: 26 }, (_, index) => {
  const angle = index * 2.39996;
  const radius = 7.4 * Math.sqrt(index + 0.4);
  return { x: CENTRE + radius * Math.cos(angle), y: MIDDLE + radius * Math.sin(angle) };
});

/** What becomes of one answer: it stays one, or is lost among others. The facts below it say the same. */
export function PromisePicture({ mode }: Pick<Questions, 'mode'>) {
  const words = useWords().promise;
  const end = mode === 'identified' ? words.responsible : words.group;
  const [first = '', ...rest] = end.split(' ');
  const second = rest.join(' ');
  return (
    <svg viewBox="0 0 342 96" class={classes.picture} aria-hidden="true">
      <circle cx="52" cy={MIDDLE} r="7" fill="var(--hue)" />
      <text x="52" y="74" text-anchor="middle">
        {words.you}
      </text>
      <path d="M70 46H196m-6-5l6 5l-6 5" fill="none" stroke="var(--line-strong)" stroke-width="1.4" />
      {mode === 'anonymous' && <Sealed label={words.sealed} />}
      {mode === 'identified' ? (
        <>
          <circle cx={CENTRE} cy={MIDDLE} r="7" fill="var(--hue)" />
          <circle cx={CENTRE} cy={MIDDLE} r="24" fill="none" stroke="var(--hue)" stroke-width="1.2" />
          <text x={CENTRE} y="88" text-anchor="middle">
            {end}
          </text>
        </>
      ) : (
        <>
          {GROUP.map(({ x, y }) => (
            <circle key={x} cx={x.toFixed(1)} cy={y.toFixed(1)} r="5" fill="var(--hue)" opacity="0.8" />
          ))}
          <circle cx={CENTRE} cy={MIDDLE} r="44" fill="none" stroke="var(--hue)" stroke-width="1.2" />
          <text x="304" y="43">
            {first}
          </text>
          <text x="304" y="59">
            {second}
          </text>
        </>
      )}
    </svg>
  );
}

function Sealed({ label }: { label: string }) {
  return (
    <>
      <rect x="114" y="33" width="38" height="26" rx="3" fill="var(--paper)" stroke="var(--hue)" stroke-width="1.4" />
      <path d="M115 35L133 49L151 35" fill="none" stroke="var(--hue)" stroke-width="1.4" />
      <text x="133" y="78" text-anchor="middle">
        {label}
      </text>
    </>
  );
}
