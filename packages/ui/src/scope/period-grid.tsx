import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { GRAINS, isPeriod, parsePeriod, periodsBetween, type Grain } from '@unisono/people-core/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../format/use-formats.ts';
import './texts.ts';
import classes from './scope.module.css';

interface PeriodGridProps {
  readonly value: string;
  onChange(period: string): void;
  /** The years that hold data, if known: the grid leads no further. */
  readonly years?: { readonly first: number; readonly last: number } | undefined;
  readonly grains?: readonly Grain[] | undefined;
}

/** One year at a time: the whole, its quarters, months or weeks. */
export function PeriodGrid({ value, onChange, years, grains = GRAINS.toReversed() }: PeriodGridProps) {
  const { t } = useTranslation('scope');
  const formats = useFormats();
  const chosen = isPeriod(value) ? parsePeriod(value) : undefined;
  const [year, setYear] = useState(() => chosen?.year ?? new Date().getFullYear());
  const [grain, setGrain] = useState<Grain>(chosen?.grain ?? 'quarter');
  const periods = periodsBetween(String(year), String(year), grain).filter(
    (period) => parsePeriod(period).year === year,
  );
  return (
    <div className={classes.grid}>
      <div className={classes.grains} role="group" aria-label={t('grain')}>
        {grains.map((candidate) => (
          <button key={candidate} type="button" aria-pressed={candidate === grain} onClick={() => setGrain(candidate)}>
            {t(`grains.${candidate}`)}
          </button>
        ))}
      </div>
      <div className={classes.year}>
        <button
          type="button"
          aria-label={t('earlier', { year: year - 1 })}
          disabled={years && year <= years.first}
          onClick={() => setYear(year - 1)}
        >
          <IconChevronLeft size={16} stroke={1.6} aria-hidden />
        </button>
        <b aria-live="polite">{year}</b>
        <button
          type="button"
          aria-label={t('later', { year: year + 1 })}
          disabled={years && year >= years.last}
          onClick={() => setYear(year + 1)}
        >
          <IconChevronRight size={16} stroke={1.6} aria-hidden />
        </button>
      </div>
      <div className={classes.cells} data-grain={grain} role="group" aria-label={t(`grains.${grain}`)}>
        {periods.map((period) => (
          <button
            key={period}
            type="button"
            aria-pressed={period === value}
            aria-label={formats.period(period)}
            data-autofocus={period === value || undefined}
            onClick={() => onChange(period)}
          >
            {grain === 'year' ? period : formats.period(period, 'short').replace(/ \d\d$/, '')}
          </button>
        ))}
      </div>
    </div>
  );
}
