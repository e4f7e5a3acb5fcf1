import type { Language } from '../texts/language.ts';
import { localeOf } from './number-format.ts';

const utc = (text: string) => new Date(`${text}T00:00:00Z`);

/** Days are the organisation's own (`2026-09-30`), so they are read and written in UTC: no zone can shift them. */
export function dateFormats(language: Language) {
  const locale = localeOf(language);
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const dayHere = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  return {
    /** `30 Sept 2026`. */
    day: (text: string) => day.format(utc(text)),
    /** `12 Oct 2026 – 3 Jan 2027`. */
    days: (from: string, to: string) => day.formatRange(utc(from), utc(to)),
    /** `September 2026`, of any day in it. */
    month: (text: string) => month.format(utc(text)),
    /** An instant in the reader's own zone: `30 Sept 2026, 14:05`. */
    instant: (at: Date | string) => instant.format(typeof at === 'string' ? new Date(at) : at),
    /** The day of an instant in the reader's own zone: `30 Sept 2026`. */
    dayOf: (at: string) => dayHere.format(new Date(at)),
    /** An instant by the clocks of a zone: `Mon, 30 Nov 2026, 09:00`. */
    instantIn: (at: string, timeZone: string) =>
      new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone,
      }).format(new Date(at)),
    /** The time of an instant of today, in the reader's own zone: `14:05`. */
    time: (at: Date) => time.format(at),
    /** `40 seconds`, `3 minutes`, `2 hours`: a duration that is left, rounded so that it reads calmly. */
    duration: (seconds: number) => {
      const [value, unit] =
        seconds < 55
          ? [Math.max(5, Math.round(seconds / 5) * 5), 'second']
          : seconds < 3300
            ? [Math.round(seconds / 60), 'minute']
            : [Math.round(seconds / 3600), 'hour'];
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
    },
  };
}
