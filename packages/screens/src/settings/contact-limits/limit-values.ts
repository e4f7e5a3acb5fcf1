import type { ContactLimits } from '@unisono/contact-pressure/schema';

/** What the form holds: empty is no limit, hours as clocks show them. */
export interface LimitValues extends Record<string, unknown> {
  most7Days: number | string;
  most30Days: number | string;
  daysBetween: number | string;
  quietFrom: string;
  quietUntil: string;
  mailsPerMinute: number | string;
}

export function valuesOf(limits: ContactLimits): LimitValues {
  return {
    most7Days: limits.most7Days ?? '',
    most30Days: limits.most30Days ?? '',
    daysBetween: limits.daysBetween,
    quietFrom: clockOf(limits.quietFrom),
    quietUntil: clockOf(limits.quietUntil),
    mailsPerMinute: limits.mailsPerMinute,
  };
}

export function limitsOf(values: LimitValues): Omit<ContactLimits, 'alwaysAllowed'> {
  return {
    most7Days: values.most7Days === '' ? null : Number(values.most7Days),
    most30Days: values.most30Days === '' ? null : Number(values.most30Days),
    daysBetween: Number(values.daysBetween),
    quietFrom: minutesOf(values.quietFrom),
    quietUntil: minutesOf(values.quietUntil),
    mailsPerMinute: Number(values.mailsPerMinute),
  };
}

/** Minutes after midnight as "20:30". */
export function clockOf(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return 60 * hours + minutes;
}

export const isWhole = (value: number | string, least: number, most: number): boolean =>
  value !== '' && Number.isInteger(Number(value)) && Number(value) >= least && Number(value) <= most;
