import { smallestCell, type Wave } from '@unisono/surveys/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { useUnitNames } from '../../initiatives/use-unit-names.ts';
import { useRhythmText } from '../plan/use-rhythm-text.ts';
import { useTranslation } from '../waves.texts.ts';
import classes from '../plan/plan.module.css';

/** What a wave was launched with, which nobody has changed since. */
export function WaveFacts({ wave }: { wave: Wave }) {
  const { t } = useTranslation('waves');
  const formats = useFormats();
  const unitNames = useUnitNames();
  const rhythm = useRhythmText();
  const { plan, opensAt, closesAt, launchedAt } = wave;
  const { timeZone, recurrence } = plan.schedule;
  const filters = plan.filters.map(({ attribute, values }) =>
    t('launch.facts.filter', { attribute, values: formats.list(values) }),
  );
  const facts = [
    [t('launch.facts.audience'), [unitNames(plan.unitIds), ...filters].join('; ')],
    [t('reached.opens'), opensAt && formats.instantIn(opensAt, timeZone)],
    [t('reached.closes'), closesAt && `${formats.instantIn(closesAt, timeZone)} (${timeZone})`],
    [t('launch.facts.rhythm'), wave.seriesId === null && recurrence.kind !== 'once' && rhythm(recurrence)],
    [
      t('launch.facts.breakdown'),
      plan.attributes.length === 0
        ? t('launch.facts.unitsOnly')
        : t('launch.facts.unitsAnd', { attributes: formats.list(plan.attributes) }),
    ],
    [
      t('launch.facts.cells'),
      wave.cells !== null && t('launch.facts.cellsValue', { count: wave.cells, people: smallestCell(plan.k) }),
    ],
    [t('launch.facts.channels'), formats.list(plan.channels.map((channel) => t(`schedule.channelNames.${channel}`)))],
  ] as const;
  return (
    <Section
      title={t('wave.locked')}
      {...(launchedAt && { subtitle: t('wave.lockedHelp', { launched: formats.instant(launchedAt) }) })}
    >
      <div className={classes.panel}>
        <dl>
          {facts.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
      </div>
    </Section>
  );
}
