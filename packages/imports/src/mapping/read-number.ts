import type { FieldRule } from './import-map.schema.ts';
import type { Reject } from './row-problem.ts';

const WITH_POINT = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const WITH_COMMA = /^[+-]?(\d+(,\d*)?|,\d+)(e[+-]?\d+)?$/i;

/** The number that `text` means; digit groups ("1,000") are refused, since nobody can tell them from decimals. */
export function parseNumber(text: string, decimal: '.' | ','): number | null {
  if (decimal === '.') return WITH_POINT.test(text) ? Number(text) : null;
  return WITH_COMMA.test(text) ? Number(text.replace(',', '.')) : null;
}

/** Reads numbers by a rule's decimal sign and carries them from its scale to ours. */
export function numberReaderOf(rule: FieldRule): (text: string, reject: Reject) => number | undefined {
  const decimal = ('decimal' in rule && rule.decimal) || '.';
  const scale = 'scale' in rule ? rule.scale : undefined;
  return (text, reject) => {
    const number = parseNumber(text, decimal);
    if (number === null || !Number.isFinite(number)) return reject('number-invalid', { value: text });
    if (!scale) return number;
    const [low, high] = scale.from;
    if (number < Math.min(low, high) || number > Math.max(low, high)) {
      return reject('outside-scale', { value: text, from: low, to: high });
    }
    return rescale(number, scale);
  };
}

function rescale(
  number: number,
  { from, to }: { from: readonly [number, number]; to: readonly [number, number] },
): number {
  const share = (number - from[0]) / (from[1] - from[0]);
  return to[0] + share * (to[1] - to[0]);
}
