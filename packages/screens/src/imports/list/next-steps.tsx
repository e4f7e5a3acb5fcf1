import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ImportKind } from '@unisono/imports/schema';
import { Section } from '@unisono/ui/page';
import type { ReactNode } from 'react';
import { useTRPC } from '../../application/api.ts';
import { useAbility, useUnits } from '../../application/use-session.ts';
import { useTranslation } from '../imports.texts.ts';
import classes from './list.module.css';

interface NextStepsProps {
  readonly kinds: readonly ImportKind[];
  onBring(kind: ImportKind): void;
}

/** The way from nothing to a first result, ticked off by what is there. Gone once all of it is. */
export function NextSteps({ kinds, onBring }: NextStepsProps) {
  const { t } = useTranslation('imports');
  const trpc = useTRPC();
  const mayType = useAbility('unit.manage');
  const units = Math.max(0, useUnits().length - 1);
  const counts = useQuery(trpc.units.people.queryOptions()).data;
  const scores = useQuery(trpc.coherence.scores.queryOptions()).data;
  if (!counts || !scores) return null;
  const people = counts.reduce((sum, { employees, customers }) => sum + employees + customers, 0);
  const scored = scores.scores.length > 0;
  if (units > 0 && people > 0 && scored) return null;
  const file = (kind: ImportKind, label?: string) =>
    kinds.includes(kind) && (
      <button type="button" onClick={() => onBring(kind)}>
        {label ?? t('next.file')}
      </button>
    );
  return (
    <Section title={t('next.title')}>
      <ol className={classes.steps}>
        <Step
          title={t('next.units')}
          words={units > 0 ? t('next.unitsThere', { count: units }) : t('next.unitsWords')}
          there={units > 0}
        >
          {mayType && <Link to="/settings/units">{t('next.type')}</Link>}
          {file('units')}
        </Step>
        <Step
          title={t('next.people')}
          words={people > 0 ? t('next.peopleThere', { count: people }) : t('next.peopleWords')}
          there={people > 0}
        >
          {file('people')}
        </Step>
        <Step title={t('next.scores')} words={scored ? t('next.scoresThere') : t('next.scoresWords')} there={scored}>
          {file('moments', t('kinds.moments'))}
          {file('measures', t('kinds.measures'))}
        </Step>
      </ol>
    </Section>
  );
}

interface StepProps {
  readonly title: string;
  readonly words: string;
  readonly there: boolean;
  readonly children: ReactNode;
}

function Step({ title, words, there, children }: StepProps) {
  const { t } = useTranslation('imports');
  const Sign = there ? IconCircleCheck : IconCircle;
  return (
    <li data-there={there || undefined}>
      <Sign size={18} stroke={1.6} aria-hidden />
      <div>
        <h3>
          {title} <span className="visually-hidden">({t(there ? 'next.there' : 'next.missing')})</span>
        </h3>
        <p>{words}</p>
        <div className={classes.links}>{children}</div>
      </div>
    </li>
  );
}
