import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './refusal.ts';

const answered = (data: object) =>
  TRPCClientError.from({ error: { message: 'x', code: -32600, data } } as Parameters<typeof TRPCClientError.from>[0]);

describe('a refusal', () => {
  it('is read from what the server answered', () => {
    const data = { status: 409, code: 'conflict', reason: 'unit-code-taken', field: 'code', details: { code: 'A1' } };
    expect(refusalOf(answered(data))).toEqual(data);
  });

  it('has its code as reason and no field when the server names none', () => {
    expect(refusalOf(answered({ status: 500, code: 'internal', details: { incident: 'ab12' } }))).toEqual({
      code: 'internal',
      reason: 'internal',
      field: undefined,
      details: { incident: 'ab12' },
      status: 500,
    });
  });

  it('tells no answer from a mistake of ours', () => {
    expect(refusalOf(TRPCClientError.from(new TypeError('Failed to fetch'))).code).toBe('unreachable');
    expect(refusalOf(new RangeError('bug')).code).toBe('internal');
    expect(refusalOf('thrown text').code).toBe('internal');
  });
});
