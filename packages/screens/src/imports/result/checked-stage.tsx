import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endingsNeedWord, type ImportCounts, type ImportDetails } from '@unisono/imports/schema';
import { Notice } from '@unisono/ui/forms';
import { Section } from '@unisono/ui/page';
import { ErrorState } from '@unisono/ui/states';
import { sentenceOf } from '@unisono/ui/client';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { ImportFrame } from '../import-frame.tsx';
import { useTranslation } from '../imports.texts.ts';
import { useRecords } from '../use-records.ts';
import { Endings } from './endings.tsx';
import { OutcomeFigures } from './outcome-figures.tsx';
import { ProblemList } from './problem-list.tsx';
import classes from './result.module.css';

interface CheckedStageProps {
  readonly details: ImportDetails;
  /** Back to the columns. */
  onColumns(): void;
}

/** What a file would do, what is wrong with it, and the button that does it. */
export function CheckedStage({ details, onColumns }: CheckedStageProps) {
  const { counts, refusal } = details;
  const finding = useFinding(details);
  if (!counts) throw new Error('a checked import has its counts');
  return (
    <ImportFrame details={details} step={details.status === 'failed' ? 2 : 3} finding={finding}>
      {refusal && <Notice tone="bad">{sentenceOf({ ...refusal, code: 'conflict' })}</Notice>}
      <OutcomeFigures counts={counts} />
      <div className={classes.sections}>
        <Apply details={details} counts={counts} onColumns={onColumns} />
        <ProblemList details={details} />
      </div>
    </ImportFrame>
  );
}

function useFinding({ kind, counts }: ImportDetails): string {
  const { t } = useTranslation('imports');
  const records = useRecords(kind);
  if (!counts) return '';
  const toRecord = counts.new + counts.corrected;
  if (toRecord === 0 && counts.unchanged === 0 && counts.rejected > 0) return t('finding.nothingGood');
  const first = toRecord > 0 ? t('finding.ready', { records: records(toRecord) }) : t('finding.nothingNew');
  return counts.rejected > 0 ? `${first} ${t('finding.rejectedToo', { count: counts.rejected })}` : first;
}

function Apply({ details, counts, onColumns }: CheckedStageProps & { readonly counts: ImportCounts }) {
  const { t } = useTranslation('imports');
  const { id, kind, status, map, mode, asOf, endings } = details;
  const [typed, setTyped] = useState('');
  const unsaid = endings !== null && endingsNeedWord(endings) && Number(typed) !== endings.missing;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const records = useRecords(kind);
  const [strict, setStrict] = useState(false);
  const options = {
    meta: { shown: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: trpc.imports.pathKey() }),
  };
  const start = useMutation(trpc.imports.start.mutationOptions(options));
  const again = useMutation(trpc.imports.check.mutationOptions(options));
  const toRecord = counts.new + counts.corrected;
  const blocked = strict && counts.rejected > 0;
  const nothingGood = toRecord === 0 && counts.unchanged === 0;
  const ends = endings !== null && endings.missing > 0;
  const allowed = endings && endingsNeedWord(endings) ? { endings: endings.missing } : {};
  const error = start.error ?? again.error;
  return (
    <Section title={t('apply.title')}>
      <div className={classes.apply}>
        {status === 'checked' && !nothingGood && toRecord > 0 && (
          <Checkbox
            label={t('apply.strict')}
            checked={strict}
            aria-describedby="strict-words"
            onChange={({ currentTarget }) => setStrict(currentTarget.checked)}
          />
        )}
        {status === 'checked' && endings && asOf && (
          <Endings endings={endings} asOf={asOf} typed={typed} onTyped={setTyped} />
        )}
        <div id="strict-words" aria-live="polite">
          {blocked && <Notice tone="warn">{t('apply.strictBlocked', { count: counts.rejected })}</Notice>}
          {nothingGood && <Notice tone="warn">{t('apply.fixFirst')}</Notice>}
        </div>
        {error && <ErrorState title={t('apply.failed')} error={error} />}
        <div className={classes.actions}>
          {status === 'checked' && !nothingGood && (
            <Button
              loading={start.isPending}
              disabled={blocked || unsaid}
              onClick={() => start.mutate({ id, strict, ...allowed })}
            >
              {toRecord > 0 || ends ? t('apply.act', { records: records(toRecord) }) : t('apply.nothing')}
            </Button>
          )}
          {status === 'failed' && map && (
            <Button loading={again.isPending} onClick={() => again.mutate({ id, map, mode, ...(asOf && { asOf }) })}>
              {t('repair.good')}
            </Button>
          )}
          <Button variant="default" onClick={onColumns}>
            {t('apply.columns')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
