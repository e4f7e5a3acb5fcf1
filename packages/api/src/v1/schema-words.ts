/** As much of JSON Schema as zod writes for the interface. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
}

/** What a value is, in a few words: "list of Moment", "number from 0 to 10", "one of employee, customer". */
export function typeOf(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const [only] = schema.allOf ?? [];
  if (only) return typeOf(only);
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  const { additionalProperties } = schema;
  if (typeof additionalProperties === 'object') return `${typeOf(additionalProperties)} by name`;
  const { minimum, maximum, format, type = 'anything' } = schema;
  if (minimum !== undefined && maximum !== undefined) return `number from ${minimum} to ${maximum}`;
  return format ?? String(type);
}

/** The fields of an object in order. */
export function fieldsOf({ properties = {}, required = [] }: JsonSchema) {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    required: required.includes(name),
    type: typeOf(schema),
    description: schema.description,
  }));
}
