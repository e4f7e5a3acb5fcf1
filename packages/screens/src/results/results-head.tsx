import { Link } from '@tanstack/react-router';
import { IconEyeOff, IconFlag, IconLock, IconUser } from '@tabler/icons-react';
import type { WaveResults } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Tag } from '@unisono/ui/marks';
import { useLanguage } from '@unisono/ui/texts';
import { useTranslation } from './results.texts.ts';

const ICONS = { identified: IconUser, confidential: IconLock, anonymous: IconEyeOff };

/** Which wave it is, what was promised to those who answered, and whether it is over. */
export function ResultsKicker({ wave: { wave, sequence, sequences } }: { wave: WaveResults }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const language = useLanguage();
  const Icon = ICONS[wave.mode];
  const over = wave.closedAt ?? (wave.state === 'closed' ? wave.closesAt : null);
  return (
    <>
      <Link to="/surveys">{t(`surveys.${wave.side}`)}</Link> /
      <Link to="/waves/$waveId" params={{ waveId: wave.id }}>
        {wave.title[language]}
      </Link>
      <Tag icon={<Icon size={14} stroke={1.6} aria-hidden />}>{t(`mode.${wave.mode}`, { k: wave.k })}</Tag>
      {over !== null && (
        <Tag icon={<IconFlag size={14} stroke={1.6} aria-hidden />}>
          {t('closed', { day: formats.day(over.slice(0, 10)) })}
        </Tag>
      )}
      {over === null && wave.closesAt !== null && <Tag>{t('openUntil', { at: formats.instant(wave.closesAt) })}</Tag>}
      {sequences > 1 && <span>{t('rolling', { sequence, count: sequences })}</span>}
    </>
  );
}
