import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Role } from '@unisono/people-core/schema';
import { Page } from '@unisono/ui/page';
import { Empty, ErrorState, Loading } from '@unisono/ui/states';
import { useTRPC } from '../../application/api.ts';
import { SegmentsGate } from '../segments-gate.tsx';
import { useTranslation } from '../segments.texts.ts';
import { SegmentRow } from './segment-row.tsx';
import classes from './list.module.css';

/** The segments of a side, each with how many people it has now. */
export function SegmentList({ side }: { side: Role }) {
  return (
    <SegmentsGate side={side}>
      <Listed side={side} />
    </SegmentsGate>
  );
}

function Listed({ side }: { side: Role }) {
  const { t } = useTranslation('segments');
  const list = useQuery(useTRPC().segments.list.queryOptions({ side }));
  if (list.isPending) return <Loading shape="page" />;
  if (list.isError) {
    return (
      <Page title={t('title')} kicker={t('kicker')}>
        <ErrorState title={t('failed')} error={list.error} onRetry={() => void list.refetch()} />
      </Page>
    );
  }
  const names = new Map(list.data.map(({ id, name }) => [id, name]));
  return (
    <Page
      title={t('title')}
      kicker={t('kicker')}
      actions={
        <Button component={Link} to="/segments/new" leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}>
          {t('create')}
        </Button>
      }
    >
      {list.data.length === 0 ? (
        <Empty title={t('empty.title')}>{t(`empty.${side}`)}</Empty>
      ) : (
        <ul className={classes.rows}>
          {list.data.map((segment) => (
            <SegmentRow key={segment.id} segment={segment} names={names} />
          ))}
        </ul>
      )}
    </Page>
  );
}
