import { Link } from '@tanstack/react-router';
import type { Initiative } from '@unisono/initiatives/schema';
import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { useAbility } from '../application/use-session.ts';
import { useTranslation } from './initiatives.texts.ts';
import { useUnitNames } from './use-unit-names.ts';
import { useWindowText } from './use-window-text.ts';
import classes from './initiatives.module.css';

/** Units, window, lag, and who answers for it. */
export function InitiativeFacts({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation('initiatives');
  const formats = useFormats();
  const unitNames = useUnitNames();
  const windowText = useWindowText();
  const mayRead = useAbility('result.read');
  const { kind, side, unitIds, expectedLagWeeks, owner, createdAt, origin } = initiative;
  const facts = [
    ['side', t(`sides.${side}`)],
    ['kind', t(`kinds.${kind}`)],
    ['units', unitNames(unitIds)],
    ['window', windowText(initiative)],
    ['lag', t('lag', { count: expectedLagWeeks })],
    ['owner', owner.name ?? t('detail.nobody')],
    ['registered', formats.instant(createdAt)],
  ] as const;
  return (
    <Section title={t('detail.facts')} quiet>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`detail.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {origin && (
          <div>
            <dt>{t('detail.origin')}</dt>
            <dd>
              {mayRead ? (
                <Link to="/waves/$waveId/results" params={{ waveId: origin.waveId }}>
                  {t('detail.originLink')}
                </Link>
              ) : (
                t('detail.originLink')
              )}
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
}
