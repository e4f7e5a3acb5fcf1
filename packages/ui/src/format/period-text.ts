import { firstDayOf, isPeriod, parsePeriod } from '@unisono/people-core/schema';
import type { Language } from '../texts/language.ts';
import { localeOf } from './number-format.ts';

const QUARTER: Record<Language, string> = { en: 'Q', es: 'T' };
const WEEK: Record<Language, { long: string; short: string }> = {
  en: { long: 'Week ', short: 'W' },
  es: { long: 'Semana ', short: 'S' },
};

/** A period as people say it; whatever is no period comes back unchanged, so that a broken address stays readable. */
export function formatPeriodText(period: string, language: Language, style: 'long' | 'short'): string {
  if (!isPeriod(period)) return period;
  const { grain, year, number } = parsePeriod(period);
  const shownYear = style === 'long' ? String(year) : String(year).slice(2);
  if (grain === 'year') return String(year);
  if (grain === 'quarter') return `${QUARTER[language]}${number} ${shownYear}`;
  if (grain === 'week') return `${WEEK[language][style]}${number}${style === 'long' ? ',' : ''} ${shownYear}`;
  const month = new Intl.DateTimeFormat(localeOf(language), {
    month: style === 'long' ? 'long' : 'short',
    timeZone: 'UTC',
  }).format(new Date(`${firstDayOf(period)}T00:00:00Z`));
  if (style === 'short') return `${month} ${shownYear}`;
  return language === 'es' ? `${month} de ${shownYear}` : `${month} ${shownYear}`;
}
