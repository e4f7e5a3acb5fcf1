import type { Person } from '@unisono/people-core/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { useLanguage } from '@unisono/ui/texts';
import { languageName } from '../language-name.ts';
import { useTranslation } from '../people.texts.ts';
import { Facts } from './facts.tsx';

const SOURCE = 'source:';

/** Name, language, birth day; what they are known by; and what else the record holds. */
export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const reader = useLanguage();
  const { name, language, birthDay, identities, attributes } = person;
  const kindOf = (kind: string) =>
    kind.startsWith(SOURCE)
      ? t('person.source', { name: kind.slice(SOURCE.length) })
      : t(`kinds.${kind}` as 'kinds.email', { defaultValue: kind });
  const more = Object.entries(attributes ?? {});
  return (
    <>
      <Section title={t('person.facts')} quiet>
        <Facts
          facts={[
            [t('person.name'), name ?? t('nameless')],
            [t('person.language'), language ? languageName(language, reader) : t('none')],
            ...(birthDay === null ? [] : [[t('person.birthDay'), formats.day(birthDay)] as const]),
          ]}
        />
      </Section>
      <Section title={t('person.identities')} quiet>
        {identities.length === 0 ? (
          <p>{t('person.noIdentities')}</p>
        ) : (
          <Facts facts={identities.map(({ kind, value }) => [kindOf(kind), value])} />
        )}
      </Section>
      {attributes && (
        <Section title={t('person.attributes')} quiet>
          {more.length === 0 ? (
            <p>{t('person.noAttributes')}</p>
          ) : (
            <Facts facts={more.map(([key, value]) => [key, textOf(value)])} />
          )}
        </Section>
      )}
    </>
  );
}

/** An attribute is whatever a file held. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
