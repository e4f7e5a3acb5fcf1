import type { Role } from '@unisono/people-core/schema';
import { Page } from '@unisono/ui/page';
import { Empty } from '@unisono/ui/states';
import type { ReactNode } from 'react';
import { useMe } from '../application/use-session.ts';
import { manageableSides } from '../initiatives/manageable-sides.ts';
import { useTranslation } from './segments.texts.ts';

/** Segments of a side are for who works with its people; to others it says so. */
export function SegmentsGate({ side, children }: { side: Role; children: ReactNode }) {
  const { t } = useTranslation('segments');
  if (manageableSides(useMe().grants).includes(side)) return children;
  return (
    <Page title={t('title')}>
      <Empty title={t('notYours.title')}>{t('notYours.words')}</Empty>
    </Page>
  );
}
