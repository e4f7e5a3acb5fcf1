/** Takes a value into the parameters of a statement and answers the place that stands for it, cast to `type`. */
export type Parameter = (value: unknown, type: string) => string;

/** The parameters of one statement: an equal value of the same type has one place. */
export function parameters(): { readonly values: readonly unknown[]; readonly take: Parameter } {
  const values: unknown[] = [];
  const places = new Map<string, string>();
  const take: Parameter = (value, type) => {
    const key = `${type} ${JSON.stringify(value)}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    values.push(value);
    const place = `$${values.length}::${type}`;
    places.set(key, place);
    return place;
  };
  return { values, take };
}
