import { html, raw } from 'hono/html';
import type { openApiDocument } from './open-api-document.ts';
import { fieldsOf, typeOf, type JsonSchema } from './schema-words.ts';
import { REFERENCE_STYLE } from './reference-style.ts';

type Document = ReturnType<typeof openApiDocument>;
type Markup = ReturnType<typeof html>;

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly { name: string; required: boolean; description?: string; schema: JsonSchema }[];
  readonly requestBody?: { content: { 'application/json': { schema: { properties: { items: JsonSchema } } } } };
  readonly responses: Readonly<Record<string, { description: string }>>;
}

/** The document as a page to read: no script, and nothing from elsewhere. */
export function referencePage(document: Document): Markup {
  const { info, paths, components, servers } = document as unknown as {
    info: { title: string; description: string };
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, JsonSchema> };
    servers: readonly { url: string }[];
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const base = servers[0]?.url ?? '';
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${info.title}: reference of the interface</title>
        <style>
          ${raw(REFERENCE_STYLE)}
        </style>
      </head>
      <body>
        <header>
          <h1>${info.title}: reference of the interface</h1>
          <p>${info.description}</p>
          <p>
            Every request has the header <code>Authorization: Bearer</code> and a key, made in the settings or by
            <code>unisono key create</code>. The same as <a href="openapi.json">OpenAPI 3.1</a>.
          </p>
          <nav aria-label="Operations">
            <ul>
              ${operations.map(
                ({ path, method, operation }) =>
                  html`<li>
                    <a href="#${operation.operationId}"><code>${method} ${path}</code></a> ${operation.summary}
                  </li>`,
              )}
            </ul>
          </nav>
        </header>
        <main>
          ${operations.map((each) => operationSection(each, base))}
          <h2 id="schemas">Schemas</h2>
          ${Object.entries(components.schemas).map(([name, schema]) => schemaSection(name, schema))}
        </main>
      </body>
    </html>`;
}

function operationSection(
  { path, method, operation }: { path: string; method: string; operation: Operation },
  base: string,
): Markup {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const items = requestBody?.content['application/json'].schema.properties.items;
  return html`<section aria-labelledby="${operationId}">
    <h2 id="${operationId}"><code>${method} ${path}</code> ${summary}</h2>
    <p>${description}</p>
    <pre tabindex="0" aria-label="Example of ${method} ${path}">${exampleOf(method, base + path)}</pre>
    ${items ? html`<p>The body holds <code>items</code>: ${typeOf(items)}, at most ${items.maxItems}.</p>` : ''}
    ${
      parameters.length > 0
        ? table(
            `Parameters of ${method} ${path}`,
            parameters.map(({ schema, ...rest }) => ({ ...rest, type: typeOf(schema) })),
          )
        : ''
    }
    <h3>Answers</h3>
    <dl>
      ${Object.entries(responses).map(
        ([status, answer]) =>
          html`<dt>${status}</dt>
            <dd>${answer.description}</dd>`,
      )}
    </dl>
  </section>`;
}

function schemaSection(name: string, schema: JsonSchema): Markup {
  const fields = fieldsOf(schema);
  return html`<section aria-labelledby="schema-${name}">
    <h3 id="schema-${name}">${name}</h3>
    ${schema.description ? html`<p>${schema.description}</p>` : ''}
    ${fields.length > 0 ? table(`Fields of ${name}`, fields) : ''}
  </section>`;
}

interface Line {
  readonly name: string;
  readonly required: boolean;
  readonly type: string;
  readonly description?: string | undefined;
}

function table(caption: string, lines: readonly Line[]): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Type</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ name, required, type, description }) =>
            html`<tr>
              <th scope="row"><code>${name}</code>${required ? ' (required)' : ''}</th>
              <td>${type}</td>
              <td>${description ?? ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function exampleOf(method: string, url: string): string {
  const key = '-H "Authorization: Bearer $UNISONO_KEY"';
  if (method === 'GET') return `curl ${key} ${url}`;
  return `curl ${key} -H 'Content-Type: application/json' --data @batch.json ${url}`;
}
