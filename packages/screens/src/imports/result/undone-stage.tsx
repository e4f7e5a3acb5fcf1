import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportDetails, ImportLeft } from '@unisono/imports/schema';
import { sentenceOf } from '@unisono/ui/client';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { ErrorState } from '@unisono/ui/states';
import { useTRPC } from '../../application/api.ts';
import { ImportFrame } from '../import-frame.tsx';
import { useTranslation } from '../imports.texts.ts';
import { BatchList } from './batch-list.tsx';
import classes from './result.module.css';

/** What came of taking a file back: that all is as before, or what was left and why. */
export function UndoneStage({ details }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  const { id, map, mode, asOf, left, fileKept } = details;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const again = useMutation(
    trpc.imports.check.mutationOptions({
      meta: { shown: true },
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.imports.pathKey() }),
    }),
  );
  return (
    <ImportFrame details={details} step={1} finding={t(left.length > 0 ? 'finding.undoneLeft' : 'finding.undone')}>
      {left.length > 0 && <LeftAlone left={left} />}
      {again.error && <ErrorState title={t('columns.checkFailed')} error={again.error} />}
      <div className={classes.actions}>
        <Button component={Link} to="/settings/imports">
          {t('another')}
        </Button>
        {fileKept && map && (
          <Button
            variant="default"
            loading={again.isPending}
            onClick={() => again.mutate({ id, map, mode, ...(asOf && { asOf }) })}
          >
            {t('undo.again')}
          </Button>
        )}
      </div>
      <div className={classes.sections}>
        <BatchList details={details} />
      </div>
    </ImportFrame>
  );
}

const KINDS = ['unit', 'person', 'identity', 'relationship', 'moment', 'measure'] as const;

function LeftAlone({ left }: { left: readonly ImportLeft[] }) {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  return (
    <Section title={t('undo.leftTitle')}>
      <ul className={classes.left}>
        {left.map(({ kind, reason, count, names }) => {
          const known = KINDS.find((each) => each === kind);
          const listed = names.join(', ');
          return (
            <li key={`${kind} ${reason}`}>
              <b>
                {known ? t(`undo.kinds.${known}`) : kind}: {formats.count(count)}.
              </b>{' '}
              {sentenceOf({ code: 'conflict', reason, details: {} })}{' '}
              <span>{count > names.length && names.length > 0 ? t('undo.more', { names: listed }) : listed}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
