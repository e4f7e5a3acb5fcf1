// Apostrophes that were there before stay: one is set, one is taken off.
const GUARDED = /^'+[=+\-@\t\r]/;
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+([.,]\d+)*(e[+-]?\d+)?%?$/i;

/** Takes off the apostrophe that a careful export sets before = + - @, so that a value comes back as it was. */
export function withoutFormulaPrefix(value: string): string {
  return GUARDED.test(value) ? value.slice(1) : value;
}

/** Sets the apostrophe, so that no spreadsheet runs a value as a formula. Numbers are exempt. */
export function withFormulaPrefix(value: string): string {
  return (FORMULA.test(value) && !NUMBER.test(value)) || GUARDED.test(value) ? `'${value}` : value;
}
