import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Wave, WaveLink } from '@unisono/surveys/schema';
import { Section } from '@unisono/ui/page';
import { ErrorState, Loading } from '@unisono/ui/states';
import { useCallback, useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { useUnits } from '../../application/use-session.ts';
import { useTranslation } from '../waves.texts.ts';
import { LinkLine } from './link-line.tsx';
import { LinkSheets } from './link-sheets.tsx';
import classes from './links.module.css';

/** The open addresses of a wave, one for each unit, as links and as QR codes, to be copied, saved and printed. */
export function Links({ wave, title }: { wave: Wave; title: string }) {
  const { t } = useTranslation('waves');
  const links = useQuery(useTRPC().waves.links.queryOptions({ waveId: wave.id }));
  const names = new Map(useUnits().map(({ id, name }) => [id, name]));
  const [printed, setPrinted] = useState<readonly WaveLink[]>([]);
  const putAway = useCallback(() => setPrinted([]), []);
  if (links.isPending) return <Loading shape="table" />;
  if (links.isLoadingError) {
    return (
      <Section title={t('links.title')}>
        <ErrorState title={t('links.failed')} error={links.error} onRetry={() => void links.refetch()} />
      </Section>
    );
  }
  const nameOf = ({ unitId }: WaveLink) => names.get(unitId) ?? t('links.otherUnit');
  return (
    <Section
      title={t('links.title')}
      subtitle={t('links.help')}
      tools={
        links.data.length > 1 && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={15} stroke={1.6} aria-hidden />}
            onClick={() => setPrinted(links.data)}
          >
            {t('links.printAll', { count: links.data.length })}
          </Button>
        )
      }
    >
      <ul className={classes.links}>
        {links.data.map((link) => (
          <LinkLine
            key={link.unitId}
            link={link}
            unit={nameOf(link)}
            title={title}
            onPrint={() => setPrinted([link])}
          />
        ))}
      </ul>
      {printed.length > 0 && (
        <LinkSheets
          title={title}
          sheets={printed.map((link) => ({ ...link, unit: nameOf(link) }))}
          onPrinted={putAway}
        />
      )}
    </Section>
  );
}
