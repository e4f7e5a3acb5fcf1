import { Section } from '@unisono/ui/page';
import { useOrganisation } from '../../application/use-session.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useTranslation } from '../settings.texts.ts';
import { OtherEyes } from './other-eyes.tsx';
import { PasswordForm } from './password-form.tsx';
import { Sessions } from './sessions.tsx';

/** What everybody keeps for themselves: the password, and where they are signed in; in the demo, whom they are. */
export default function OwnAccount() {
  const { t } = useTranslation('settings');
  const demo = useOrganisation()?.demo ?? false;
  return (
    <SettingsPage part="own" lede={t(demo ? 'own.demoLede' : 'own.lede')}>
      {demo && (
        <Section title={t('own.eyes.title')} subtitle={t('own.eyes.lede')}>
          <OtherEyes />
        </Section>
      )}
      {/* Nobody of the demo has a password. */}
      {!demo && (
        <Section title={t('own.password')}>
          <PasswordForm />
        </Section>
      )}
      <Section title={t('own.sessions')}>
        <Sessions />
      </Section>
    </SettingsPage>
  );
}
