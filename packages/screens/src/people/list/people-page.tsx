import type { Role } from '@unisono/people-core/schema';
import { Page } from '@unisono/ui/page';
import { useAbility } from '../../application/use-session.ts';
import { NotForThisAccount } from '../not-for-this-account.tsx';
import { useTranslation } from '../people.texts.ts';
import { PeopleList } from './people-list.tsx';

/** The people of one side. */
export function PeoplePage({ side, policy }: { side: Role; policy: string }) {
  const { t } = useTranslation('people');
  const may = useAbility(policy);
  return (
    <Page title={t(`titles.${side}`)} lede={t(`ledes.${side}`)}>
      {may ? <PeopleList side={side} base="/people" /> : <NotForThisAccount />}
    </Page>
  );
}
