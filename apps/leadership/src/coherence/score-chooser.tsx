import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { parseWhere, type CoherenceScores } from '@unisono/coherence/schema';
import { useScoreName } from '@unisono/screens/scores';
import { useTRPC } from '@unisono/screens/application';
import { Dialog } from '@unisono/ui/dialogs';
import { FormActions, useFields } from '@unisono/ui/forms';
import { Suspense, useState } from 'react';
import { Loading } from '@unisono/ui/states';
import { useTranslation } from './coherence.texts.ts';
import classes from './coherence.module.css';
import { useCoherenceChoice } from './use-coherence-choice.ts';

/** Which scores are compared, over which units: a button that opens the question. */
export function ScoreChooser() {
  const { t } = useTranslation('coherence');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={15} stroke={1.6} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('choose.open')}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('choose.title')} size="lg">
        <Suspense fallback={<Loading shape="lines" />}>
          <ChooserForm onDone={() => setOpened(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}

function ChooserForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('coherence');
  const scoreName = useScoreName();
  const { scores, kinds } = useSuspenseQuery(useTRPC().coherence.scores.queryOptions()).data;
  const { choice, question, change } = useCoherenceChoice();
  const needOne = (value: readonly string[]) => (value.length === 0 ? t('choose.needOne') : null);
  const fields = useFields({
    initialValues: {
      ex: (question.ex ?? 'experience').split('+'),
      cx: (question.cx ?? 'experience').split('+'),
      level: choice.level ?? 'lowest',
      groupBy: choice.groupBy ?? 'unit',
      where: choice.where ?? '',
    },
    validate: {
      ex: needOne,
      cx: needOne,
      where: (value) => (parseWhere(value) === undefined ? t('choose.whereWrong') : null),
    },
  });
  const offered = (side: 'employee' | 'customer') =>
    [...labelled(scores, side)].map(([value, label]) => ({ value, label: scoreName(value, label ? [label] : []) }));
  const kindChoices = kinds.map(({ kind, units }) => ({
    value: kind,
    label: t('choose.kind', { kind, count: units }),
  }));
  const apply = fields.onSubmit(async ({ ex, cx, ...rest }) => {
    await change({ ...rest, ex: ex.join('+'), cx: cx.join('+') });
    onDone();
  });
  return (
    <form className={classes.chooser} onSubmit={apply} noValidate>
      <MultiSelect
        label={t('choose.inside')}
        description={t('choose.help')}
        data={offered('employee')}
        searchable
        {...fields.getInputProps('ex')}
      />
      <MultiSelect label={t('choose.outside')} data={offered('customer')} searchable {...fields.getInputProps('cx')} />
      <Select
        label={t('choose.level')}
        data={[
          { value: 'lowest', label: t('choose.lowest') },
          { value: 'next', label: t('choose.next') },
          ...kindChoices,
        ]}
        {...fields.getInputProps('level')}
      />
      <Select
        label={t('choose.group')}
        data={[
          { value: 'unit', label: t('choose.groupUnit') },
          { value: 'parent', label: t('choose.groupParent') },
          ...kindChoices,
        ]}
        {...fields.getInputProps('groupBy')}
      />
      <TextInput label={t('choose.where')} description={t('choose.whereHelp')} {...fields.getInputProps('where')} />
      <FormActions label={t('choose.apply')} onCancel={onDone} />
    </form>
  );
}

/** The scores of one side, each once, with the label that its importer gave. */
function labelled(scores: CoherenceScores['scores'], side: 'employee' | 'customer'): Map<string, string | null> {
  return new Map(scores.filter((each) => each.side === side).map(({ score, label }) => [score, label]));
}
