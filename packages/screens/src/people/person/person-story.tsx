import { Link } from '@tanstack/react-router';
import type { Person } from '@unisono/people-core/schema';
import { Mark, Tag } from '@unisono/ui/marks';
import { Columns, Page, Stack } from '@unisono/ui/page';
import { useAbility } from '../../application/use-session.ts';
import { useTranslation } from '../people.texts.ts';
import { CorrectPerson } from './correct-person.tsx';
import { ErasePerson } from './erase-person.tsx';
import { PersonContacts } from './person-contacts.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonMoments } from './person-moments.tsx';
import { RelationshipTimeline } from './relationship-timeline.tsx';

/** Who somebody is, what ties them to units, what they said in their own name, and what reached them. */
export function PersonStory({ person, base }: { person: Person; base: '/people' | '/settings/people' }) {
  const { t } = useTranslation('people');
  const manages = useAbility('person.manage');
  const readsMoments = useAbility('person.read-moments');
  const name = person.name ?? t('nameless');
  const roles = [...new Set(person.relationships.map(({ role }) => role))];
  return (
    <Page
      title={name}
      kicker={
        <>
          <Link to={base}>{t('person.back')}</Link> /
          {roles.map((role) => (
            <Tag key={role} icon={<Mark kind={role === 'employee' ? 'inside' : 'outside'} />}>
              {t(`roles.${role}`)}
            </Tag>
          ))}
        </>
      }
      {...(manages && {
        actions: (
          <>
            <CorrectPerson person={person} />
            <ErasePerson person={person} base={base} />
          </>
        ),
      })}
    >
      <Columns kind="work">
        <Stack>
          <RelationshipTimeline person={person} />
          {readsMoments && <PersonMoments id={person.id} />}
        </Stack>
        <Stack>
          <PersonFacts person={person} />
          <PersonContacts id={person.id} />
        </Stack>
      </Columns>
    </Page>
  );
}
