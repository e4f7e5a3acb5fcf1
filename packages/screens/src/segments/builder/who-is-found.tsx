import { Button } from '@mantine/core';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { ErrorState } from '@unisono/ui/states';
import { useTranslation } from '../segments.texts.ts';
import { useCount, type AskedDraft } from '../use-count.ts';
import { SomeMembers } from './some-members.tsx';
import classes from './builder.module.css';

/** How many people the rules hold for now, and some of them. */
export function WhoIsFound({ asked }: { asked: AskedDraft | undefined }) {
  const { t } = useTranslation('segments');
  const { count, stopped, stop, again } = useCount(asked);
  return (
    <Section title={t('found.title')}>
      <div role="status" aria-live="polite">
        {asked === undefined && <p>{t('found.unfinished')}</p>}
        {stopped && <p>{t('found.stopped')}</p>}
        {count.isFetching && <p className={classes.when}>{t('found.looking')}</p>}
        {count.data && !count.isFetching && <Figure {...count.data} />}
      </div>
      {count.isError && !count.isFetching && !stopped && (
        <ErrorState title={t('found.failed')} error={count.error} onRetry={again} />
      )}
      <div className={classes.bar}>
        {count.isFetching && (
          <Button size="xs" variant="default" onClick={stop}>
            {t('found.stop')}
          </Button>
        )}
        {asked !== undefined && !count.isFetching && !count.isError && (
          <Button size="xs" variant="default" onClick={again}>
            {t('found.again')}
          </Button>
        )}
      </div>
      {asked !== undefined && (count.data?.people ?? 0) > 0 && (
        <SomeMembers key={JSON.stringify(asked)} asked={asked} />
      )}
    </Section>
  );
}

function Figure({ people, at }: { people: number; at: string }) {
  const { t } = useTranslation('segments');
  const { time } = useFormats();
  return (
    <>
      <p className={classes.count}>{t('people', { count: people })}</p>
      <p className={classes.when}>{t('found.at', { time: time(new Date(at)) })}</p>
      {people === 0 && <p>{t('found.none')}</p>}
    </>
  );
}
