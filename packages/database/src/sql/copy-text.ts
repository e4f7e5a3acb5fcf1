/** What one cell of a COPY may hold. Objects become JSON; a JSON array must be passed as text already. */
export type CopyValue =
  | string
  | number
  | bigint
  | boolean
  | Date
  | Uint8Array
  | null
  | undefined
  | readonly CopyValue[]
  | { readonly [key: string]: unknown };

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};
// oxlint-disable-next-line no-control-regex -- these are the characters that the COPY text format reserves
const RESERVED = /[\\\u0008\f\n\r\t\v]/;
// oxlint-disable-next-line no-control-regex -- see above
const EACH_RESERVED = /[\\\u0008\f\n\r\t\v]/g;

/**
 * One line of PostgreSQL's COPY text format (https://www.postgresql.org/docs/current/sql-copy.html, "Text Format"):
 * cells parted by tabs, `\N` for null, the reserved characters escaped by a backslash.
 */
export function copyLine(row: readonly CopyValue[]): string {
  let line = '';
  for (let index = 0; index < row.length; index += 1) {
    if (index > 0) line += '\t';
    line += copyCell(row[index]);
  }
  return `${line}\n`;
}

function copyCell(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  const text = valueText(value);
  return RESERVED.test(text) ? text.replace(EACH_RESERVED, (character) => ESCAPES[character] ?? character) : text;
}

function valueText(value: Exclude<CopyValue, null | undefined>): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (isList(value)) return arrayText(value);
  return JSON.stringify(value);
}

/** An array literal; every text element is quoted, so that `null` the word and null the absence stay apart. */
function arrayText(values: readonly CopyValue[]): string {
  const elements = values.map((value) => {
    if (value === null || value === undefined) return 'NULL';
    if (typeof value === 'object' && isList(value)) return arrayText(value);
    return `"${valueText(value).replaceAll(/["\\]/g, String.raw`\$&`)}"`;
  });
  return `{${elements.join(',')}}`;
}

function isList(value: object): value is readonly CopyValue[] {
  return Array.isArray(value);
}
