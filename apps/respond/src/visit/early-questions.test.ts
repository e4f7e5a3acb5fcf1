import { afterEach, describe, expect, test, vi } from 'vitest';
import { RefusedError } from '../server/ask.ts';
import { askEarly, takeEarly } from './early-questions.ts';

/** A page opened with this fragment, whose server answers so; what was asked is in the list. */
function open(hash: string, answer: object): unknown[] {
  const asked: unknown[] = [];
  vi.stubGlobal('location', { hash });
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('fetch', async (_: string, request: { body: string }) => {
    asked.push(JSON.parse(request.body));
    return Response.json(answer);
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('questions asked for early', () => {
  test('are those of the address, taken once', async () => {
    const asked = open('#secret', { result: { data: { title: 'Pulse' } } });
    askEarly();
    expect(asked).toMatchObject([{ token: 'secret' }]);
    await expect(takeEarly('secret')).resolves.toEqual({ title: 'Pulse' });
    expect(takeEarly('secret')).toBeUndefined();
  });

  test('are not taken for another address', () => {
    open('#secret', { result: { data: {} } });
    askEarly();
    expect(takeEarly('other')).toBeUndefined();
  });

  test('are refused to whoever takes them', async () => {
    open('#secret', { error: { data: { reason: 'invitation-unknown' } } });
    askEarly();
    // A turn without a listener: a refusal that nobody took yet must not end the page.
    await new Promise((resolve) => setTimeout(resolve));
    await expect(takeEarly('secret')).rejects.toThrow(RefusedError);
  });

  test('are asked of no receipt and no empty address', () => {
    for (const hash of ['', '#receipt=7F3K-92QD-XM4P-0A1B']) {
      const asked = open(hash, {});
      askEarly();
      expect(asked).toEqual([]);
    }
  });
});
