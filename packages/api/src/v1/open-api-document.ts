import { BATCH } from '@unisono/imports/server';
import { z } from 'zod';
import { READINGS, WRITINGS, type Reading, type Writing } from './operations.ts';

type Schema = Readonly<Record<string, unknown>>;

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    reason: z.string().meta({ description: 'Stable; each is explained in docs/errors.md.' }),
    field: z.string().optional(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused (RFC 9457).' });

/** What may come instead of an answer, and when. */
const REFUSALS: Readonly<Record<string, string>> = {
  400: 'The request is malformed.',
  401: 'No key, or one that does not work.',
  403: 'The key does not have the scope, the side or the unit.',
  404: 'There is no such unit.',
  429: 'The key asked for more than it may; `Retry-After` says when to try again.',
  500: 'Something unforeseen happened.',
};
const REFUSALS_OF_BATCHES: Readonly<Record<string, string>> = {
  413: 'The body is too large.',
  415: 'The body is not plain application/json.',
  503: 'Too many batches are under way, or too much waits to be counted; `Retry-After` says when to try again.',
};

/** The description of /api/v1 as OpenAPI 3.1, made of the schemas that validate it. */
export function openApiDocument(baseUrl: string): Schema {
  const components: Record<string, Schema> = {};
  const of = (schema: z.ZodType, io: 'input' | 'output') => referred(schema, io, components);
  const problem = of(problemSchema, 'output');
  const paths: Record<string, Schema> = {};
  for (const writing of WRITINGS)
    paths[writing.path] = { post: { ...described(writing), ...ofWriting(writing, of, problem) } };
  for (const reading of READINGS)
    paths[reading.path] = { get: { ...described(reading), ...ofReading(reading, of, problem) } };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Unísono',
      version: '1.0.0',
      summary: 'Bring people, moments and measures; read units, the panel and coherence.',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    security: [{ key: [] }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key, made in the settings or by `unisono key create`.' },
      },
    },
  };
}

const ABOUT = `Batches hold 1 to ${BATCH} items. Every item stands for itself: the answer says of each what became of it, and one that is
rejected keeps no other out. What was answered is durable. The same batch again changes nothing, so try again when you
hear nothing. A key sees and touches what its scopes, its sides and its part of the organisation open; answers to
protected waves never pass here one by one.`;

function described({ path, scope, summary, description }: Writing | Reading): Schema {
  const [, name = ''] = path.split('/');
  return { operationId: `${scope.split(':')[1]}-${name}`, summary, description: `${description} Scope: \`${scope}\`.` };
}

type Refer = (schema: z.ZodType, io: 'input' | 'output') => Schema;

function ofWriting({ item, answer }: Writing, of: Refer, problem: Schema): Schema {
  const items = { type: 'array', items: of(item, 'input'), minItems: 1, maxItems: BATCH };
  const batch = { type: 'object', required: ['items'], properties: { items }, additionalProperties: false };
  return {
    requestBody: { required: true, content: { 'application/json': { schema: batch } } },
    responses: responses(of(answer, 'output'), problem, { ...REFUSALS, ...REFUSALS_OF_BATCHES }),
  };
}

function ofReading({ query, answer }: Reading, of: Refer, problem: Schema): Schema {
  const parameters = Object.entries(query.shape).map(([name, schema]) => {
    const { description, ...shape } = of(schema as z.ZodType, 'input');
    const required = !(schema as z.ZodType).safeParse(undefined).success;
    return { name, in: 'query', required, ...(description !== undefined && { description }), schema: shape };
  });
  return { parameters, responses: responses(of(answer, 'output'), problem, REFUSALS) };
}

function responses(answer: Schema, problem: Schema, refusals: Readonly<Record<string, string>>): Schema {
  const retry = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } };
  const refused = Object.entries(refusals).map(([status, description]) => [
    status,
    {
      description,
      ...(['429', '503'].includes(status) && { headers: retry }),
      content: { 'application/problem+json': { schema: problem } },
    },
  ]);
  const done = { description: 'Done.', content: { 'application/json': { schema: answer } } };
  return Object.fromEntries([['200', done], ...refused]);
}

/** A schema of zod as JSON Schema 2020-12, which is OpenAPI 3.1's; what has an id becomes a component. */
function referred(schema: z.ZodType, io: 'input' | 'output', components: Record<string, Schema>): Schema {
  const {
    $schema: _,
    $defs = {},
    ...written
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema & {
    $defs?: Record<string, Schema>;
  };
  for (const [name, each] of Object.entries($defs)) components[name] ??= moved(each) as Schema;
  const { id } = schema.meta() ?? {};
  if (typeof id !== 'string') return moved(written) as Schema;
  components[id] ??= moved(written) as Schema;
  return { $ref: `#/components/schemas/${id}` };
}

/** References point to components instead of definitions beside the schema. */
function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, each]) =>
        name === '$ref' && typeof each === 'string'
          ? [name, each.replace('#/$defs/', '#/components/schemas/')]
          : [name, name === 'id' && typeof each === 'string' ? undefined : moved(each)],
      )
      .filter(([, each]) => each !== undefined),
  );
}
