import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconDownload, IconHandStop } from '@tabler/icons-react';
import type { ImportDetails, ImportProblem } from '@unisono/imports/schema';
import { sentenceOf } from '@unisono/ui/client';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { ErrorState, Loading } from '@unisono/ui/states';
import { DataTable, type TableColumn } from '@unisono/ui/table';
import { Tag } from '@unisono/ui/marks';
import { useState } from 'react';
import { client, useTRPC } from '../../application/api.ts';
import { useTranslation } from '../imports.texts.ts';
import { useFieldName } from '../use-field-name.ts';
import classes from './result.module.css';
import { useShownValue } from './use-shown-value.ts';

const PAGE = 100;
type Severity = ImportProblem['severity'];

/** What is wrong by row and field, in the order of the file, a page at a time. */
export function ProblemList({ details }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  const { id, status, counts, fileKept } = details;
  const trpc = useTRPC();
  const both = counts !== null && counts.rejected > 0 && counts.warnings > 0;
  const [severity, setSeverity] = useState<Severity | undefined>(both ? 'rejected' : undefined);
  const pages = useInfiniteQuery({
    queryKey: [...trpc.imports.problems.queryKey({ id }), status, severity ?? 'all'],
    queryFn: ({ pageParam }) =>
      client.imports.problems.query({ id, after: pageParam, size: PAGE, ...(severity && { severity }) }),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.problems.length < PAGE ? undefined : page.problems.at(-1)?.ordinal),
  });
  const columns = useProblemColumns();
  if (pages.isPending) return <Loading shape="table" />;
  if (pages.isError) {
    return <ErrorState title={t('result.failed')} error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  const problems = pages.data.pages.flatMap((page) => page.problems);
  const total = pages.data.pages[0]?.total ?? 0;
  if (total === 0 && severity === undefined) return <p className={classes.none}>{t('result.none')}</p>;
  return (
    <Section title={t('result.problems')} subtitle={t('result.problemsWords', { count: total })}>
      <div className={classes.toolbar}>
        {both && (
          <SegmentedControl
            aria-label={t('result.show')}
            value={severity ?? 'all'}
            data={[
              { value: 'rejected', label: t('result.onlyRejected') },
              { value: 'warning', label: t('result.onlyWarnings') },
              { value: 'all', label: t('result.all') },
            ]}
            onChange={(value) => setSeverity(value === 'rejected' || value === 'warning' ? value : undefined)}
          />
        )}
        {counts !== null && counts.rejected > 0 && fileKept && (
          <Button
            component="a"
            href={`/api/imports/${id}/rejected.csv`}
            download
            variant="default"
            title={t('result.downloadHelp')}
            leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}
          >
            {t('result.download')}
          </Button>
        )}
      </div>
      <DataTable
        caption={t('result.problems')}
        columns={columns}
        rows={problems}
        idOf={({ ordinal }) => String(ordinal)}
        density="operating"
        maxHeight={560}
      />
      {pages.hasNextPage && (
        <Button variant="default" mt="md" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('result.more')}
        </Button>
      )}
    </Section>
  );
}

function useProblemColumns(): TableColumn<ImportProblem>[] {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const fieldName = useFieldName();
  const shownValue = useShownValue();
  return [
    { key: 'row', label: t('result.row'), width: 64, render: ({ row }) => formats.count(row) },
    { key: 'field', label: t('result.field'), render: ({ field }) => fieldName(field) },
    {
      key: 'what',
      label: t('result.what'),
      render: ({ reason, details }) => (
        <span className={classes.what}>{sentenceOf({ code: 'invalid-input', reason, details })}</span>
      ),
    },
    {
      key: 'value',
      label: t('result.value'),
      render: (problem) => <span className={classes.value}>{shownValue(problem)}</span>,
    },
    { key: 'severity', label: t('result.severity'), render: ({ severity }) => <SeverityTag severity={severity} /> },
  ];
}

function SeverityTag({ severity }: { severity: Severity }) {
  const { t } = useTranslation('imports');
  const Sign = severity === 'rejected' ? IconHandStop : IconAlertTriangle;
  return (
    <Tag tone={severity === 'rejected' ? 'bad' : 'warn'} icon={<Sign size={13} stroke={1.8} aria-hidden />}>
      {t(`result.severities.${severity}`)}
    </Tag>
  );
}
