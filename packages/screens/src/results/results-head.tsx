import { ActionIcon } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconChevronLeft, IconChevronRight, IconEyeOff, IconFlag, IconLock, IconUser } from '@tabler/icons-react';
import type { WaveResults } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Tag } from '@unisono/ui/marks';
import { useLanguage } from '@unisono/ui/texts';
import { useTranslation } from './results.texts.ts';
import classes from './results.module.css';

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
        <Tag icon={<IconFlag size={14} stroke={1.6} aria-hidden />}>{t('closed', { day: formats.dayOf(over) })}</Tag>
      )}
      {over === null && wave.closesAt !== null && <Tag>{t('openUntil', { at: formats.instant(wave.closesAt) })}</Tag>}
      {sequences > 1 && <Releases sequence={sequence} sequences={sequences} />}
    </>
  );
}

/** One release of a rolling wave after another. */
function Releases({ sequence, sequences }: Pick<WaveResults, 'sequence' | 'sequences'>) {
  const { t } = useTranslation('results');
  const navigate = useNavigate();
  const go = (to: number) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, sequence: to }), replace: true });
  return (
    <span className={classes.releases}>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('rolling.earlier')}
        disabled={sequence <= 1}
        onClick={() => go(sequence - 1)}
      >
        <IconChevronLeft size={14} stroke={1.6} aria-hidden />
      </ActionIcon>
      <span role="status">{t('rolling.part', { sequence, count: sequences })}</span>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('rolling.later')}
        disabled={sequence >= sequences}
        onClick={() => go(sequence + 1)}
      >
        <IconChevronRight size={14} stroke={1.6} aria-hidden />
      </ActionIcon>
    </span>
  );
}
