import { expect, test } from 'vitest';
import { refusalIn } from './upload-file.ts';

test('reads the refusal of the server', () => {
  const answer = { error: { code: 'invalid-input', reason: 'quote-not-closed', details: { row: 3 } } };
  expect(refusalIn(answer, 400)).toEqual({
    code: 'invalid-input',
    reason: 'quote-not-closed',
    field: undefined,
    details: { row: 3 },
    status: 400,
  });
  expect(refusalIn({ error: { code: 'signed-out', field: 'kind' } }, 401)).toMatchObject({
    reason: 'signed-out',
    field: 'kind',
    details: {},
  });
});

test.each([[null], ['<html>'], [{}], [{ error: 'no' }]])('takes %j for no answer', (answer) => {
  expect(refusalIn(answer, 502)).toMatchObject({ code: 'unreachable', status: 502 });
});
