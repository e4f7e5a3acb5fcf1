import { expect, type APIRequestContext } from '@playwright/test';

export const PASSWORD = 'several plain words';

/** Making the demo is the longest of what is asked, in milliseconds. */
const PATIENCE = 120_000;

type Where = { at(path: string): string };

/** Calls a procedure that changes something, as the screens do, and insists that it is not refused. */
export async function ask<Answer = unknown>(
  request: APIRequestContext,
  { at }: Where,
  procedure: string,
  input: unknown = {},
): Promise<Answer> {
  const answer = await request.post(at(`/trpc/${procedure}`), { data: input, timeout: PATIENCE });
  expect(answer.status(), `${procedure}: ${await answer.text()}`).toBe(200);
  const { result } = (await answer.json()) as { result: { data: Answer } };
  return result.data;
}

/** Calls a procedure that reads. */
export async function read<Answer>(
  request: APIRequestContext,
  { at }: Where,
  procedure: string,
  input: unknown = {},
): Promise<Answer> {
  const answer = await request.get(at(`/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`));
  expect(answer.status(), `${procedure}: ${await answer.text()}`).toBe(200);
  const { result } = (await answer.json()) as { result: { data: Answer } };
  return result.data;
}

/** Sets an organisation up without its screens; whoever asked is its administrator, signed in. */
export async function setUpOrganisation(request: APIRequestContext, product: Where): Promise<void> {
  const person = { name: 'Ana Ruiz', email: 'ana@example.org', password: PASSWORD };
  await ask(request, product, 'accounts.createFirst', person);
  const organisation = { name: 'Nimbus', timeZone: 'Europe/Madrid', language: 'en' };
  await ask(request, product, 'organisation.setUp', organisation);
}
