import type { WavePlan } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { ErrorState, NotRenewed } from '@unisono/ui/states';
import { useTranslation } from '../waves.texts.ts';
import { useHeldBack } from './use-held-back.ts';
import type { Preview } from './use-preview.ts';
import classes from './plan.module.css';

interface WhatItDoesProps {
  readonly plan: WavePlan;
  readonly preview: Preview;
  /** Whether something in the plan must change before anything can be computed. */
  readonly wrong: boolean;
}

/** Beside every step: whom the plan reaches, when, and whom the limits of contact hold back, as it changes. */
export function WhatItDoes({ plan, preview, wrong }: WhatItDoesProps) {
  const { t } = useTranslation('waves');
  const formats = useFormats();
  const held = useHeldBack();
  if (preview.isLoadingError) {
    return (
      <Section title={t('reached.title')}>
        <ErrorState title={t('reached.failed')} error={preview.error} onRetry={() => void preview.refetch()} />
      </Section>
    );
  }
  const { people, upcoming, contacts, protection } = preview.data ?? {};
  const { timeZone, recurrence } = plan.schedule;
  const [first] = upcoming ?? [];
  const byMail = plan.channels.includes('email');
  const opensNow = first !== undefined && new Date(first.opensAt) <= new Date(preview.dataUpdatedAt);
  const heldWords = () => {
    if (!byMail) return t('reached.heldNotSent');
    if (recurrence.kind === 'after') return t('reached.heldOwnDay');
    return contacts ? held(contacts).total : '…';
  };
  return (
    <Section title={t('reached.title')} {...(wrong && { subtitle: t('reached.repaired') })}>
      <NotRenewed query={preview} />
      <div className={classes.panel} aria-live="polite" aria-busy={preview.isFetching}>
        <p className={classes.people}>
          {people === undefined ? (
            <span className="visually-hidden">{t('reached.counting')}</span>
          ) : (
            formats.count(people)
          )}
        </p>
        <p>{t(byMail ? 'reached.people' : 'reached.peopleLink')}</p>
        <dl>
          <Line name={t('reached.opens')}>
            {first === undefined
              ? preview.data
                ? t('reached.over')
                : '…'
              : opensNow
                ? t('reached.opensNow')
                : formats.instantIn(first.opensAt, timeZone)}
          </Line>
          {first && <Line name={t('reached.closes')}>{formats.instantIn(first.closesAt, timeZone)}</Line>}
          <Line name={t('reached.held')}>{heldWords()}</Line>
          {protection && byMail && protection.groups > 0 && (
            <Line name={t('reached.groups')}>{t('reached.groupsValue', { count: protection.groups })}</Line>
          )}
          <Line name={t('reached.promise')}>{t(`promise.modes.${plan.mode}`)}</Line>
        </dl>
      </div>
    </Section>
  );
}

function Line({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
