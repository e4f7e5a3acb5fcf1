import type { Person, PersonRelationship } from '@unisono/people-core/schema';
import { useFormats } from '@unisono/ui/format';
import { Mark } from '@unisono/ui/marks';
import { Section } from '@unisono/ui/page';
import { useState } from 'react';
import { useTranslation } from '../people.texts.ts';
import { textOf } from './person-facts.tsx';
import { barOf, timeOf } from './time-of.ts';
import classes from './person.module.css';

/** The ties as bars over one axis of time; their days and what belongs to each in words. */
export function RelationshipTimeline({ person: { relationships } }: { person: Person }) {
  const { t } = useTranslation('people');
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const time = timeOf(relationships, today);
  return (
    <Section title={t('person.relationships')} subtitle={t('person.relationshipsLede')}>
      <ul className={classes.ties}>
        {relationships.map((tie) => (
          <Tie key={tie.id} tie={tie} bar={barOf(tie, time)} />
        ))}
      </ul>
      <div className={classes.axis} aria-hidden="true">
        <span>{time.first.slice(0, 4)}</span>
        <span>{t('person.today')}</span>
      </div>
    </Section>
  );
}

function Tie({ tie, bar }: { tie: PersonRelationship; bar: ReturnType<typeof barOf> }) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const { role, unit, fromDay, toDay, standing, attributes } = tie;
  const [from, to] = [fromDay && formats.day(fromDay), toDay && formats.day(toDay)];
  const when =
    from && to
      ? t('person.between', { from, to })
      : from
        ? t('person.since', { day: from })
        : to
          ? t('person.until', { day: to })
          : t('person.ever');
  const more = Object.entries(attributes).map(([name, value]) => `${name}: ${textOf(value)}`);
  return (
    <li data-role={role} data-ended={!standing || undefined}>
      <p>
        <Mark kind={role === 'employee' ? 'inside' : 'outside'} open={!standing} />
        <b>{unit}</b> {t(`roles.${role}`)}, {when}
      </p>
      <div className={classes.track} aria-hidden="true">
        <span style={{ marginInlineStart: `${bar.start * 100}%`, width: `${bar.length * 100}%` }} />
      </div>
      {more.length > 0 && <p className={classes.quiet}>{more.join(' · ')}</p>}
    </li>
  );
}
