import { withFormulaPrefix } from './formula-prefix.ts';

/** One line of CSV (RFC 4180, ended by CRLF) with formulas neutralised. */
export function writeRecord(values: readonly string[], delimiter = ','): string {
  return `${values.map((value) => quoted(withFormulaPrefix(value), delimiter)).join(delimiter)}\r\n`;
}

function quoted(value: string, delimiter: string): string {
  const plain = value !== '' && !/["\r\n]/.test(value) && !value.includes(delimiter) && value.trim() === value;
  return plain ? value : `"${value.replaceAll('"', '""')}"`;
}
