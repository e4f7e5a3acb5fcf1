import { SettingsPage } from '../../settings/settings-page.tsx';
import { useTranslation } from '../people.texts.ts';
import { PeopleList } from './people-list.tsx';

/** The records of all people, for administrators. */
export default function RecordList() {
  const { t } = useTranslation('people');
  return (
    <SettingsPage part="people" lede={t('ledes.record')}>
      <PeopleList base="/settings/people" />
    </SettingsPage>
  );
}
