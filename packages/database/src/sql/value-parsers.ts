import { types, type CustomTypesConfig } from 'pg';

const { builtins } = types;
const ARRAY_OF_INT8 = 1016;
const ARRAY_OF_DATE = 1182;
const ARRAY_OF_NUMERIC = 1231;
const ARRAY_OF_TEXT = 1009;

/** The parser of `text[]` splits any array; the elements stay text. */
const elements = (text: string): (string | null)[] =>
  types.getTypeParser(ARRAY_OF_TEXT as (typeof types.builtins)['TEXT'])(text);

const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [ARRAY_OF_DATE, elements],
  [builtins.INT8, wholeNumber],
  [ARRAY_OF_INT8, (text) => elements(text).map((element) => (element === null ? null : wholeNumber(element)))],
  [builtins.NUMERIC, (text) => text],
  [ARRAY_OF_NUMERIC, elements],
]);

/**
 * How values arrive in JavaScript, the same on every connection:
 * `date` as text 'YYYY-MM-DD' (a day has no time zone), `timestamptz` as Date, `int8` (counts) as number while it
 * is safe and as text beyond, `numeric` as text (it is exact, a float is not), `jsonb` parsed; arrays likewise.
 */
export const valueParsers: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    const parser = format === 'binary' ? undefined : PARSERS.get(oid);
    return parser ?? types.getTypeParser(oid, format as 'text');
  },
};

function wholeNumber(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}
