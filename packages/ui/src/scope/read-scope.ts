import { isPeriod } from '@unisono/people-core/schema';
import { parseSearchWith, retainSearchParams, stringifySearchWith } from '@tanstack/react-router';

/** What every screen obeys, as it stands in the address. A missing unit is everything the account may see. */
export interface Scope {
  unit?: string | undefined;
  period?: string | undefined;
}

/** Reads the scope from an address's search params; whatever is no unit id or no period is left out. */
export function readScope(search: Record<string, unknown>): Scope {
  const unit = textOf(search.unit);
  const period = textOf(search.period);
  return { ...(unit && { unit }), ...(period && isPeriod(period) && { period }) };
}

/** Spread into the root route, so that all routes know unit and period and links keep them. */
export const scopeSearch = {
  validateSearch: readScope,
  search: { middlewares: [retainSearchParams<Scope>(['unit', 'period'])] },
};

/** Spread into `createRouter`: search params stay readable (`period=2026-Q3`, not JSON); lists and objects are JSON. */
export const plainSearch = {
  parseSearch: parseSearchWith((text) => (/^[[{]/.test(text) ? (JSON.parse(text) as unknown) : text)),
  stringifySearch: stringifySearchWith(JSON.stringify),
};

/** The router reads `period=2026` as a number; here it is a period again. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
