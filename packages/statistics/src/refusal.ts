/**
 * Why a result cannot be computed. The one list of this room; each reason has its line in docs/errors.md
 * (section "statistics") and a text per language in the screens.
 */
export const REFUSAL_REASONS = [
  'too-few-values',
  'too-few-clusters',
  'no-degrees-of-freedom',
  'no-variation',
  'perfect-fit',
  'not-one-sample',
  'collinear',
  'repeated-units',
  'lengths-differ',
  'not-finite',
  'too-large',
  'out-of-range',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** A result that is refused. `needed` and `found` say how much is missing where the reason is a count. */
export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  readonly needed?: number;
  readonly found?: number;
}

/** Either the numbers, all finite, or the reason why there are none. Data never make a function throw. */
export type Outcome<T> = ({ readonly ok: true } & T) | Refusal;

export function refuse(reason: RefusalReason, count: { needed?: number; found?: number } = {}): Refusal {
  return { ok: false, reason, ...count };
}

export function computed<T extends object>(value: T): { readonly ok: true } & T {
  return { ok: true, ...value };
}
