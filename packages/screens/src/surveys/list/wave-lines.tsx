import { Link } from '@tanstack/react-router';
import { IconCalendarEvent, IconCircleCheck, IconCircleDot, IconPencil, IconRefresh } from '@tabler/icons-react';
import type { Wave, WaveState } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { useTranslation } from '../surveys.texts.ts';
import classes from './list.module.css';

const ICONS: Readonly<Record<WaveState, typeof IconCircleDot>> = {
  planned: IconPencil,
  waiting: IconCalendarEvent,
  open: IconCircleDot,
  recurring: IconRefresh,
  closed: IconCircleCheck,
};
const SHOWN = 4;

/** The last runs of a survey, each leading to its page. */
export function WaveLines({ waves, label }: { waves: readonly Wave[]; label: string }) {
  const { t } = useTranslation('surveys');
  const earlier = waves.length - SHOWN;
  return (
    <ul className={classes.waves} aria-label={label}>
      {waves.slice(0, SHOWN).map((wave) => (
        <WaveLine key={wave.id} wave={wave} />
      ))}
      {earlier > 0 && <li className={classes.quiet}>{t('list.moreWaves', { count: earlier })}</li>}
    </ul>
  );
}

function WaveLine({ wave }: { wave: Wave }) {
  const { t } = useTranslation('surveys');
  const formats = useFormats();
  const { id, state, opensAt, closesAt, closedAt, invited, answered, plan } = wave;
  const Icon = ICONS[state];
  const when = (at: string | null) => (at === null ? '' : formats.instant(at));
  const counted = state === 'open' || state === 'closed';
  const stepped = state === 'open' && plan.mode !== 'identified';
  const counts = { answered: formats.count(answered), invited: formats.count(invited) };
  return (
    <li>
      <Icon size={15} stroke={1.6} aria-hidden />
      <Link to="/waves/$waveId" params={{ waveId: id }}>
        {t(`list.wave.${state}`, { opens: when(opensAt), closes: when(closedAt ?? closesAt) })}
      </Link>
      {counted && <span>{t(stepped ? 'list.wave.about' : 'list.wave.answered', counts)}</span>}
    </li>
  );
}
