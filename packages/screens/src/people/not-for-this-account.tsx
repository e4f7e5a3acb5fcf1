import { Empty } from '@unisono/ui/states';
import { useTranslation } from './people.texts.ts';

/** Instead of people whom no grant of the account opens. */
export function NotForThisAccount() {
  const { t } = useTranslation('people');
  return <Empty title={t('notYours.title')}>{t('notYours.words')}</Empty>;
}
