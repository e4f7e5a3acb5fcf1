import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Role } from '@unisono/people-core/schema';
import { ruleSchema, type SegmentSummary } from '@unisono/segments/schema';
import { FormActions, LeaveWarning } from '@unisono/ui/forms';
import { Columns, Page, Section, Stack } from '@unisono/ui/page';
import { useMemo, useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { useUndoKeys } from '../../surveys/builder/use-undo-keys.ts';
import { useTranslation } from '../segments.texts.ts';
import { useRuleWords } from '../use-rule-words.ts';
import { BuilderChoicesProvider } from './builder-context.ts';
import { PartField } from './part-field.tsx';
import { RuleBuilder } from './rule-builder.tsx';
import { blankRule, queryOf, ruleOf } from './rule-query.ts';
import { useSave } from './use-save.ts';
import { useSegmentDraft } from './use-segment-draft.ts';
import { WhoIsFound } from './who-is-found.tsx';
import classes from './builder.module.css';

const PAUSE_MS = 400;

interface SegmentBuilderProps {
  readonly side: Role;
  /** The part where a new one begins; null: the whole organisation. */
  readonly part: string | null;
  readonly saved?: SegmentSummary;
}

/** Writes a segment: its name, whose people, the rules, and beside them whom they find now. */
export function SegmentBuilder({ side, part, saved }: SegmentBuilderProps) {
  const { t } = useTranslation('segments');
  const trpc = useTRPC();
  const [unitId, setUnitId] = useState(saved ? saved.unitId : part);
  const draft = useSegmentDraft({
    name: saved?.name ?? '',
    query: queryOf(saved?.rule ?? { about: 'all', of: [blankRule('standing', side)] }),
  });
  const save = useSave({ side, unitId, saved });
  useUndoKeys({ active: true, undo: draft.undo, redo: draft.redo });
  const choices = useQuery(trpc.segments.choices.queryOptions({ side, unitId }));
  const others = useQuery(trpc.segments.list.queryOptions({ side }));
  const segments = (others.data ?? []).filter(({ id }) => id !== saved?.id);

  const rule = useMemo(() => ruleOf(draft.query), [draft.query]);
  const [written] = useDebouncedValue(rule, PAUSE_MS);
  const asked = useMemo(() => {
    const finished = ruleSchema.safeParse(written);
    if (!finished.success) return undefined;
    return { ...(saved && { segmentId: saved.id }), draft: { side, unitId, rule: finished.data } };
  }, [written, side, unitId, saved]);
  const words = useRuleWords(side, new Map(segments.map(({ id, name }) => [id, name])));

  return (
    <Page title={saved?.name ?? t('create')} kicker={<Link to="/segments">{t('back')}</Link>}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.submit({ name: draft.name, rule });
        }}
      >
        <Columns kind="work">
          <Stack>
            <div className={classes['head-fields']}>
              <TextInput
                label={t('name')}
                required
                maxLength={120}
                value={draft.name}
                onChange={(event) => draft.rename(event.currentTarget.value)}
                error={save.nameMissing}
              />
              {!saved && <PartField side={side} value={unitId} onChange={setUnitId} />}
            </div>
            <Section title={t('rules')} subtitle={t('rulesHelp')}>
              <BuilderChoicesProvider
                value={{
                  side,
                  segments,
                  strict: save.tried,
                  attributes: choices.data?.attributes ?? [],
                  languages: choices.data?.languages ?? [],
                }}
              >
                <RuleBuilder query={draft.query} onChange={draft.rule} />
              </BuilderChoicesProvider>
              <div className={classes.bar}>
                <Button
                  size="xs"
                  variant="default"
                  disabled={!draft.undoable}
                  leftSection={<IconArrowBackUp size={15} stroke={1.6} aria-hidden />}
                  onClick={draft.undo}
                >
                  {t('undo')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  disabled={!draft.redoable}
                  leftSection={<IconArrowForwardUp size={15} stroke={1.6} aria-hidden />}
                  onClick={draft.redo}
                >
                  {t('redo')}
                </Button>
              </div>
            </Section>
          </Stack>
          <Stack>
            <WhoIsFound asked={asked} />
            <Section title={t('sentence')}>
              <p className={classes.sentence}>{words(rule)}</p>
            </Section>
          </Stack>
        </Columns>
        <FormActions
          label={t('save')}
          busy={save.busy}
          problem={save.problem}
          note={draft.changed ? t('unsaved') : undefined}
        />
      </form>
      <LeaveWarning when={draft.changed && !save.done} />
    </Page>
  );
}
