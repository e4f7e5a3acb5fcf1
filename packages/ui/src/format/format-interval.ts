import type { Language } from '../texts/language.ts';

/** A figure with its 95 % interval, where there is one. */
export interface Estimate {
  readonly value: number;
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
}

/**
 * `± 1.1` when both arms are equal as far as they are shown, `[0.14, 0.85]` otherwise. With a decimal comma
 * the bounds are parted by a semicolon.
 */
export function formatInterval(
  { value, lower, upper }: Estimate,
  digits: number,
  number: (value: number, digits: number) => string,
  language: Language,
): string | undefined {
  if (lower === null || lower === undefined || upper === null || upper === undefined) return undefined;
  const half = (upper - lower) / 2;
  const step = 10 ** -digits;
  if (Math.abs(upper + lower - 2 * value) < step / 2) return `± ${number(half, digits)}`;
  return `[${number(lower, digits)}${language === 'es' ? ';' : ','} ${number(upper, digits)}]`;
}
