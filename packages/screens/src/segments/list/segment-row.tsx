import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SegmentSummary } from '@unisono/segments/schema';
import { toast } from '@unisono/ui/toasts';
import { useMemo } from 'react';
import { useTRPC } from '../../application/api.ts';
import { useUnits } from '../../application/use-session.ts';
import { useTranslation } from '../segments.texts.ts';
import { useCount } from '../use-count.ts';
import { useRuleWords } from '../use-rule-words.ts';
import classes from './list.module.css';

interface SegmentRowProps {
  readonly segment: SegmentSummary;
  /** Of all segments, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** A segment with its rule in words and how many people it has now. */
export function SegmentRow({ segment, names }: SegmentRowProps) {
  const { t } = useTranslation('segments');
  const { id, name, side, unitId, rule, usedBy } = segment;
  const words = useRuleWords(side, names);
  const unit = useUnits().find((each) => each.id === unitId)?.name;
  return (
    <li className={classes.row}>
      <div>
        <h2>
          <Link to="/segments/$segmentId" params={{ segmentId: id }}>
            {name}
          </Link>
        </h2>
        <p>{words(rule)}</p>
        <p className={classes.quiet}>
          {unitId === null ? t('whole') : (unit ?? '…')}
          {usedBy.length > 0 && ` · ${t('usedBy', { names: usedBy.map((each) => each.name).join(', ') })}`}
        </p>
      </div>
      <Count segment={segment} />
      {usedBy.length === 0 && <ArchiveButton id={id} name={name} />}
    </li>
  );
}

function Count({ segment: { id, side, unitId, rule } }: { segment: SegmentSummary }) {
  const { t } = useTranslation('segments');
  const asked = useMemo(() => ({ segmentId: id, draft: { side, unitId, rule } }), [id, side, unitId, rule]);
  const { count } = useCount(asked);
  if (count.data) return <p className={classes.count}>{t('people', { count: count.data.people })}</p>;
  return <p className={classes.quiet}>{t(count.isError ? 'notCounted' : 'counting')}</p>;
}

function ArchiveButton({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('segments');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: trpc.segments.pathKey() });
  const restore = useMutation(trpc.segments.restore.mutationOptions({ onSuccess: again }));
  const archive = useMutation(
    trpc.segments.archive.mutationOptions({
      async onSuccess() {
        await again();
        toast({
          kind: 'done',
          message: t('archived', { name }),
          undo: { label: t('restore'), run: () => restore.mutate({ segmentId: id }) },
        });
      },
    }),
  );
  return (
    <Button
      size="xs"
      variant="default"
      loading={archive.isPending}
      aria-label={`${t('archive')}: ${name}`}
      onClick={() => archive.mutate({ segmentId: id })}
    >
      {t('archive')}
    </Button>
  );
}
