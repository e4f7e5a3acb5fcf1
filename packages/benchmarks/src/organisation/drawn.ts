/** Numbered draws, so that no two properties of a record hang together. */
export type Draw =
  | 'role'
  | 'also customer'
  | 'given'
  | 'surname'
  | 'second surname'
  | 'nameless'
  | 'language'
  | 'no language'
  | 'birth day'
  | 'no birth day'
  | 'mail'
  | 'phone'
  | 'unit'
  | 'which units'
  | 'second unit'
  | 'second'
  | 'from'
  | 'ended'
  | 'segment'
  | 'job'
  | 'twin';

/** SQL for a number from 0 to below 1 that `row`, an expression of type integer, has of this draw. */
export function drawn(row: string, draw: Draw, seed: number): string {
  // The first bits of a 64-bit hash. Draws are told apart by a hash of their own names.
  const key = `hashtextextended('${draw}', ${seed})`;
  return `((hashint8extended(${row}, ${key}) & 9007199254740991) / 9007199254740992.0::float8)`;
}

/** SQL for one of `values`, the first ones far more often than the last ones. */
export function oneOf(values: readonly string[], uniform: string, skew = 2): string {
  const list = values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
  return `(array[${list}])[1 + floor(${values.length} * ${uniform} ^ ${skew})::int]`;
}
