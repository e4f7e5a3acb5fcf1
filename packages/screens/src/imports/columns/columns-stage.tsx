import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DateFormat, ImportDetails, ImportMap } from '@unisono/imports/schema';
import { refusalOf } from '@unisono/ui/client';
import { FormActions, LeaveWarning, Notice } from '@unisono/ui/forms';
import { Section } from '@unisono/ui/page';
import { useRef, useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { ImportFrame } from '../import-frame.tsx';
import { useTranslation } from '../imports.texts.ts';
import { AddField } from './add-field.tsx';
import classes from './columns.module.css';
import { FileSettings } from './file-settings.tsx';
import type { FileMode } from './mode-choice.tsx';
import { fieldsShown, problemsOf } from './map-draft.ts';
import { MapFile } from './map-file.tsx';
import { MapTable } from './map-table.tsx';
import { Repair } from './repair.tsx';
import { WideMeasures } from './wide-measures.tsx';

/** Which column fills which field: guessed, looked over, put right, and then checked. */
export function ColumnsStage({ details }: { details: ImportDetails }) {
  const { t } = useTranslation('imports');
  const { id, kind, columns, repeated } = details;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [start] = useState(details.map ?? details.guess.map);
  const [map, setMap] = useState<ImportMap>(start);
  const [mode, setMode] = useState<FileMode>({ mode: details.mode, asOf: details.asOf ?? '' });
  const [added, setAdded] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const check = useMutation(
    trpc.imports.check.mutationOptions({
      meta: { shown: true },
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.imports.pathKey() }),
    }),
  );
  const problems = problemsOf(kind, map, columns);
  const noFigures = map.measures?.length === 0;
  const open = Object.keys(problems).length + (noFigures ? 1 : 0);
  const refusal = check.error ? refusalOf(check.error) : details.status === 'failed' ? details.refusal : null;
  // What was refused counts until the field is filled otherwise.
  const refused = refusal?.field && map.fields[refusal.field] === start.fields[refusal.field] ? refusal : null;

  const submit = (wanted: ImportMap) => {
    if (Object.keys(problemsOf(kind, wanted, columns)).length === 0 && !noFigures) {
      check.mutate({ id, map: wanted, mode: mode.mode, ...(mode.mode === 'full' && mode.asOf && { asOf: mode.asOf }) });
    } else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  const readAs = (field: string, date: DateFormat) => {
    const rule = map.fields[field];
    if (!rule || !('column' in rule)) return;
    const wanted = { ...map, fields: { ...map.fields, [field]: { ...rule, date } } };
    setMap(wanted);
    submit(wanted);
  };
  const focusField = (field: string) =>
    form.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"] select`)?.focus();

  const finding = refused
    ? t('finding.refused')
    : open > 0
      ? t('finding.missing', { count: open })
      : t('finding.columns');
  return (
    <ImportFrame details={details} step={1} finding={finding}>
      <LeaveWarning when={!check.isPending && !check.isSuccess && JSON.stringify(map) !== JSON.stringify(start)} />
      {refusal && <Repair refusal={refusal} onReadAs={readAs} onColumn={focusField} />}
      <form
        className={classes.stack}
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(map);
        }}
      >
        <Section title={t('columns.title')} subtitle={t('columns.subtitle')}>
          {repeated.length > 0 && (
            <Notice tone="plain">{t('columns.repeated', { columns: repeated.join(', ') })}</Notice>
          )}
          <MapTable
            details={details}
            map={map}
            fields={fieldsShown(kind, map, added)}
            problems={problems}
            refused={refused?.field ?? undefined}
            onMap={setMap}
            onRemove={(field) => setAdded((before) => before.filter((name) => name !== field))}
          />
          <div className={classes.below}>
            <AddField
              kind={kind}
              map={map}
              shown={fieldsShown(kind, map, added)}
              onAdd={(field) => setAdded((before) => [...before, field])}
            />
            <MapFile kind={kind} map={map} onMap={setMap} />
          </div>
        </Section>
        {map.measures && (
          <WideMeasures
            columns={columns}
            measures={map.measures}
            onMeasures={(measures) => setMap({ ...map, measures })}
          />
        )}
        <FileSettings details={details} map={map} onMap={setMap} mode={mode} onMode={setMode} />
        <div className={classes.end}>
          <FormActions
            label={t('columns.check')}
            busy={check.isPending}
            note={details.fileKept ? t('columns.checkNote') : t('columns.gone')}
          />
        </div>
      </form>
    </ImportFrame>
  );
}
