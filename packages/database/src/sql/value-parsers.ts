import { TypeOverrides, types } from 'pg';

const { builtins } = types;
const ARRAY_OF_INT8 = 1016;
const ARRAY_OF_TEXT: number = 1009;
const ARRAY_OF_DATE = 1182;
const ARRAY_OF_NUMERIC = 1231;

/**
 * How values arrive in JavaScript, the same on every connection:
 * `date` as text 'YYYY-MM-DD' (a day has no time zone), `timestamptz` as Date, `int8` (counts) as number while it
 * is safe and as text beyond, `numeric` as text (it is exact, a float is not), `jsonb` parsed; arrays likewise.
 */
export const valueParsers = new TypeOverrides();
valueParsers.setTypeParser(builtins.DATE, asText);
valueParsers.setTypeParser(builtins.NUMERIC, asText);
valueParsers.setTypeParser(builtins.INT8, wholeNumber);
valueParsers.setTypeParser(ARRAY_OF_DATE, (text: string) => elements(text, asText));
valueParsers.setTypeParser(ARRAY_OF_NUMERIC, (text: string) => elements(text, asText));
valueParsers.setTypeParser(ARRAY_OF_INT8, (text: string) => elements(text, wholeNumber));

/** The parser of `text[]` splits an array of any type; its elements stay text. */
function elements(text: string, parse: (element: string) => unknown): unknown[] {
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the enum leaves the array types out
  const split: (text: string) => (string | null)[] = types.getTypeParser(ARRAY_OF_TEXT);
  return split(text).map((element) => (element === null ? null : parse(element)));
}

function asText(text: string): string {
  return text;
}

function wholeNumber(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}
