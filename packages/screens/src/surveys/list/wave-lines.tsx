import { Link } from '@tanstack/react-router';
import type { Wave } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { useAnswerWords } from '../../waves/use-answer-words.ts';
import { isCounted } from '../../waves/counting.ts';
import { StateTag } from '../../waves/wave/state-tag.tsx';
import { useTranslation } from '../surveys.texts.ts';
import classes from './list.module.css';

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
  const { share } = useAnswerWords();
  const { id, state, opensAt, closesAt, closedAt } = wave;
  const when = (at: string | null) => (at === null ? '' : formats.instant(at));
  return (
    <li>
      <StateTag wave={wave} />
      <Link to="/waves/$waveId" params={{ waveId: id }}>
        {t(`list.wave.${state}`, { opens: when(opensAt), closes: when(closedAt ?? closesAt) })}
      </Link>
      {isCounted(wave) && <span>{share(wave)}</span>}
    </li>
  );
}
