import type { ListedPerson, PeopleColumn } from '@unisono/people-core/schema';
import { useFormats } from '@unisono/ui/format';
import { Mark } from '@unisono/ui/marks';
import { useLanguage } from '@unisono/ui/texts';
import { languageName } from '../language-name.ts';
import { useTranslation } from '../people.texts.ts';
import classes from './list.module.css';

const TIES_SHOWN = 2;

export function PersonName({ name }: { name: string | null }) {
  const { t } = useTranslation('people');
  return name === null ? <i>{t('nameless')}</i> : name;
}

/** What stands in a column of the list; what lies beyond the second is counted. */
export function PersonCell({ person, column }: { person: ListedPerson; column: PeopleColumn }) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const reader = useLanguage();
  if (column === 'relationships') return <Ties person={person} />;
  if (column === 'birthDay') return person.birthDay ? formats.day(person.birthDay) : t('none');
  if (column === 'language') return person.language ? languageName(person.language, reader) : t('none');
  const values = (person.identities ?? []).filter(({ kind }) => !kind.startsWith('source:')).map(({ value }) => value);
  return values.length === 0 ? t('none') : values.join(' · ');
}

function Ties({ person: { relationships = [] } }: { person: ListedPerson }) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const beyond = relationships.length - TIES_SHOWN;
  return (
    <>
      {relationships.slice(0, TIES_SHOWN).map(({ role, unitId, unit, standing, fromDay }) => (
        <span key={`${role} ${unitId} ${fromDay}`} className={classes.tie} data-ended={!standing || undefined}>
          <Mark kind={role === 'employee' ? 'inside' : 'outside'} open={!standing} />
          <span className="visually-hidden">{t(`roles.${role}`)}: </span>
          {unit}
        </span>
      ))}
      {beyond > 0 && (
        <span className={classes.quiet}>{t('more', { count: beyond, number: formats.count(beyond) })}</span>
      )}
    </>
  );
}
