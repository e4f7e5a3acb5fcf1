import { useQuery } from '@tanstack/react-query';
import { Notice } from '@unisono/ui/forms';
import { ErrorState, Loading, NotRenewed } from '@unisono/ui/states';
import { useTRPC } from '../../application/api.ts';
import { useAbility } from '../../application/use-session.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useTranslation } from '../settings.texts.ts';
import { ContactLimitForm } from './contact-limit-form.tsx';

/** How much may reach a person, whoever sends it. Whoever sends may read it; an administrator of the whole changes it. */
export default function ContactLimitSettings() {
  const { t } = useTranslation('settings');
  const changeable = useAbility('contact-limits.change');
  const limits = useQuery(useTRPC().contactLimits.current.queryOptions());
  return (
    <SettingsPage part="contact-limits" lede={t('limits.lede')}>
      {limits.isPending && <Loading shape="lines" />}
      <NotRenewed query={limits} />
      {limits.isLoadingError && (
        <ErrorState title={t('limits.failed')} error={limits.error} onRetry={() => void limits.refetch()} />
      )}
      {!changeable && <Notice tone="plain">{t('limits.readOnly')}</Notice>}
      {limits.data && <ContactLimitForm limits={limits.data} changeable={changeable} />}
    </SettingsPage>
  );
}
