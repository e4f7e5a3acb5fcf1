import { IconTriangleFilled, IconTriangleInvertedFilled } from '@tabler/icons-react';
import type { Finding } from '@unisono/coherence/schema';
import { Section } from '@unisono/ui/page';
import { useScope } from '@unisono/ui/scope';
import { useTranslation as useFindingTexts } from '../findings/findings.texts.ts';
import { useTranslation } from './overview.texts.ts';
import type { Shown } from './shown.ts';
import classes from './overview.module.css';

const SHOWN = 8;

interface WhatStandsOutProps {
  readonly shown: Shown;
  readonly words: (finding: Finding) => string;
}

/** The units whose differences are larger than their uncertainty, most certain first; each opens its unit. */
export function WhatStandsOut({ shown: { view }, words }: WhatStandsOutProps) {
  const { t } = useTranslation('overview');
  const { t: finding } = useFindingTexts('findings');
  const { setUnit } = useScope();
  const found = view.findings.flatMap((each) =>
    each.code === 'unit-differs' || each.code === 'unit-moved' ? [each] : [],
  );
  const rest = found.length - SHOWN;
  return (
    <Section title={t('standsOut.title')} subtitle={t('standsOut.subtitle')}>
      {found.length === 0 && <p className={classes.quiet}>{finding('quiet')}</p>}
      <ul className={classes.findings}>
        {found.slice(0, SHOWN).map((each) => (
          <li key={`${each.code} ${each.unit.id}`}>
            <Direction up={(each.code === 'unit-differs' ? each.difference : each.change) > 0} />
            <button type="button" onClick={() => setUnit(each.unit.id)}>
              {words(each)}
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={classes.more}>{t('standsOut.more', { count: rest })}</p>}
    </Section>
  );
}

function Direction({ up }: { up: boolean }) {
  const Sign = up ? IconTriangleFilled : IconTriangleInvertedFilled;
  return (
    <span className={classes.direction} data-direction={up ? 'above' : 'below'}>
      <Sign size={9} aria-hidden />
    </span>
  );
}
