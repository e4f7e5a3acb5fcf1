import { httpRefusalOf, type Refusal } from '@unisono/rpc/server';

/** Refusals whose status HTTP has a word of its own for. */
const STATUS: Readonly<Record<string, number>> = {
  'transport-payload-too-large': 413,
  'transport-unsupported-media-type': 415,
  'transport-method-not-supported': 405,
  'too-busy': 503,
  'worker-behind': 503,
};

/** An error as RFC 9457 tells it: the reason is stable and stands in docs/errors.md. */
export function problemOf(error: unknown): { response: Response; refusal: Refusal } {
  const { status: usual, refusal } = httpRefusalOf(error);
  const { code, reason, field, details } = refusal;
  const status = STATUS[reason] ?? usual;
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (status === 401) headers.set('www-authenticate', 'Bearer realm="unisono"');
  if (status === 405) headers.set('allow', String(details['allow']));
  if (status === 429 || status === 503) headers.set('retry-after', String(details['seconds'] ?? 1));
  const type = `urn:unisono:problem:${reason}`;
  const body = { type, title: TITLES[reason] ?? reason.replaceAll('-', ' '), status, code, reason, field, details };
  return { response: Response.json(body, { status, headers }), refusal };
}

const TITLES: Readonly<Record<string, string>> = {
  schema: 'A field is missing or malformed',
  internal: 'Something unforeseen happened; the log of the server has it under the incident number',
  'key-missing': 'The request has no header "Authorization: Bearer" with a key',
  'key-unknown': 'No key has this secret',
  'key-ended': 'The key was revoked, or its last day is over',
  'scope-missing': 'The key does not have the scope that this needs',
  'key-limit': 'The key asked for more than it may in a minute',
  'too-busy': 'As many batches as the server takes at once are under way',
  'worker-behind': 'Too much waits to be counted',
  'grant-missing': 'The key does not open this side',
  'unit-out-of-scope': 'The unit lies outside the part of the organisation that the key reaches',
  'unit-unknown': 'No unit has this code',
  'transport-payload-too-large': 'The body is larger than what is taken at once',
  'transport-unsupported-media-type': 'The body has to be application/json, in UTF-8 and not compressed',
  'transport-parse-error': 'The body is not JSON',
  'transport-not-found': 'There is no such path',
  'transport-method-not-supported': 'This path is not asked in that way',
};
