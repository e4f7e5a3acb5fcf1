import { useTranslation } from '../settings.texts.ts';
import { useOrganisation } from '../../application/use-session.ts';
import { SettingsPage } from '../settings-page.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import { RemoveDemo } from './remove-demo.tsx';

/** Name, language, zone and cuts of the organisation; and the way out of the demo. */
export default function OrganisationSettings() {
  const { t } = useTranslation('settings');
  const organisation = useOrganisation();
  return (
    <SettingsPage part="organisation" lede={t('organisation.lede')}>
      {organisation && <OrganisationForm organisation={organisation} />}
      {organisation?.demo && <RemoveDemo />}
    </SettingsPage>
  );
}
