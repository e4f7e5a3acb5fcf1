import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { Recurrence } from '@unisono/surveys/schema';
import { useTranslation } from '../waves.texts.ts';
import type { PlanStepProps } from './plan-step.ts';
import { comeAs, comingOf, RHYTHMS, rhythmOf, type Coming, type Rhythm } from './rhythm.ts';
import classes from './plan.module.css';

const COMINGS: readonly Coming[] = ['once', 'repeating', 'after'];

/** Once, in a rhythm, or for each person so many days after something began; and from which day on. */
export function ComingFields({ plan, change, problem }: PlanStepProps) {
  const { t } = useTranslation('waves');
  const { schedule } = plan;
  const { recurrence } = schedule;
  const anonymousProblem = problem('afterAnonymous');
  const recur = (next: Recurrence) => change({ schedule: { ...schedule, recurrence: next } });
  return (
    <div className={classes.fields}>
      <SegmentedControl
        aria-label={t('schedule.coming')}
        className={classes.choice ?? ''}
        data={COMINGS.map((coming) => ({ value: coming, label: t(`schedule.${coming}`) }))}
        value={comingOf(recurrence)}
        onChange={(coming) => recur(comeAs(recurrence, coming))}
      />
      {anonymousProblem && (
        <p role="alert" className={classes.problem}>
          {anonymousProblem}
        </p>
      )}
      {recurrence.kind === 'once' ? (
        <div className={classes.pair}>
          <TextInput
            type="date"
            label={t('schedule.day')}
            value={recurrence.day}
            error={problem('day')}
            onChange={({ currentTarget }) => recur({ kind: 'once', day: currentTarget.value })}
          />
        </div>
      ) : (
        <>
          {recurrence.kind === 'after' ? (
            <AfterFields recurrence={recurrence} recur={recur} error={problem('after')} />
          ) : (
            <RhythmField recurrence={recurrence} recur={recur} />
          )}
          <div className={classes.pair}>
            <TextInput
              type="date"
              label={t('schedule.firstDay')}
              value={recurrence.firstDay}
              error={problem('day')}
              onChange={({ currentTarget }) => recur({ ...recurrence, firstDay: currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('schedule.lastDay')}
              description={t('schedule.lastDayHelp')}
              inputWrapperOrder={WITH_HELP_BELOW}
              value={recurrence.lastDay ?? ''}
              error={problem('lastDay')}
              onChange={({ currentTarget }) => recur({ ...recurrence, lastDay: currentTarget.value || null })}
            />
          </div>
        </>
      )}
    </div>
  );
}

type RecurrenceOf<Kind extends Recurrence['kind']> = Extract<Recurrence, { kind: Kind }>;
type Recur = (next: Recurrence) => void;

function RhythmField({ recurrence, recur }: { recurrence: RecurrenceOf<'weekly' | 'monthly'>; recur: Recur }) {
  const { t } = useTranslation('waves');
  const { kind, every } = recurrence;
  const own = rhythmOf(recurrence) === null ? [{ value: 'own', label: t(`schedule.own_${kind}`, { every }) }] : [];
  const names = Object.keys(RHYTHMS) as Rhythm[];
  return (
    <Select
      label={t('schedule.rhythm')}
      className={classes.short ?? ''}
      data={[...names.map((name) => ({ value: name as string, label: t(`schedule.rhythms.${name}`) })), ...own]}
      value={rhythmOf(recurrence) ?? 'own'}
      onChange={(name) => {
        const rhythm = names.find((each) => each === name);
        if (rhythm) recur({ ...recurrence, ...RHYTHMS[rhythm] });
      }}
    />
  );
}

interface AfterFieldsProps {
  readonly recurrence: RecurrenceOf<'after'>;
  readonly recur: Recur;
  readonly error: string | undefined;
}

function AfterFields({ recurrence, recur, error }: AfterFieldsProps) {
  const { t } = useTranslation('waves');
  return (
    <div className={classes.pair}>
      <NumberInput
        label={t('schedule.afterDays')}
        suffix={t('schedule.daysSuffix')}
        min={0}
        max={730}
        allowDecimal={false}
        clampBehavior="none"
        value={recurrence.days}
        error={error}
        onChange={(days) => recur({ ...recurrence, days: Number(days) })}
      />
      <Select
        label={t('schedule.what')}
        data={(['relationship', 'moment'] as const).map((what) => ({
          value: what,
          label: t(`schedule.whats.${what}`),
        }))}
        value={recurrence.what}
        onChange={(what) => recur({ ...recurrence, what: what === 'moment' ? 'moment' : 'relationship' })}
      />
    </div>
  );
}

/** Beside a field without help, so that both boxes stand on one line. */
const WITH_HELP_BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
