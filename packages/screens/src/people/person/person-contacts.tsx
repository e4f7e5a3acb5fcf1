import { useQuery } from '@tanstack/react-query';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { ErrorState, Loading } from '@unisono/ui/states';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../people.texts.ts';
import { Facts } from './facts.tsx';
import classes from './person.module.css';

/** What reached somebody, and what they decided about being reached, for the sides that the reader sees. */
export function PersonContacts({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const query = useQuery(useTRPC().contacts.ofPerson.queryOptions({ id }));
  if (query.isError) {
    return <ErrorState title={t('contacts.failed')} error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Loading shape="lines" />;
  const { contacts, contactsListed, consents, preferredChannel } = query.data;
  return (
    <Section title={t('contacts.title')} quiet>
      <Facts
        facts={[
          [
            t('contacts.preferred'),
            preferredChannel ? t(`contacts.channels.${preferredChannel}`) : t('contacts.noPreference'),
          ],
          ...(consents.length === 0 ? [[t('contacts.decisions'), t('contacts.noConsents')] as const] : []),
          ...consents.map(
            ({ channel, purpose, decision, at }) =>
              [
                `${t(`contacts.purposes.${purpose}`)}, ${t(`contacts.channels.${channel}`)}`,
                t(`contacts.${decision}`, { day: formats.dayOf(at) }),
              ] as const,
          ),
        ]}
      />
      <h3 className={classes.subhead}>{t('contacts.ledger')}</h3>
      {contacts.length === 0 ? (
        <p className={classes.quiet}>{t(contactsListed ? 'contacts.none' : 'contacts.notListed')}</p>
      ) : (
        <ul className={classes.ledger}>
          {contacts.map((contact) => (
            <li key={contact.id}>
              <span>{formats.day(contact.day)}</span>
              <span>
                {t(`contacts.kinds.${contact.kind}`)}, {t(`contacts.purposes.${contact.purpose}`)}
              </span>
              <span className={classes.quiet}>
                {t(`contacts.channels.${contact.channel}`)}, {t(`contacts.states.${contact.state}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
