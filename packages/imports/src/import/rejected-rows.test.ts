import type { Problem } from '@unisono/people-core/server';
import { expect, test } from 'vitest';
import { bytesOf } from '../reading/file-bytes.ts';
import { inspectFile } from '../reading/inspect-file.ts';
import { rejectedRows } from './rejected-rows.ts';

const problem = (row: number, changes: Partial<Problem> = {}): Problem => ({
  row,
  field: 'name',
  reason: 'required',
  severity: 'rejected',
  details: {},
  ...changes,
});

async function written(content: string, problems: readonly Problem[], groupBy?: readonly string[]): Promise<string[]> {
  const open = bytesOf(content);
  let text = '';
  for await (const lines of rejectedRows(problems, { open, shape: await inspectFile(open), groupBy })) text += lines;
  return text.split('\r\n').slice(0, -1);
}

test('rejected rows keep their columns and say every reason; rows with warnings only are not among them', async () => {
  const problems = [
    problem(3),
    problem(3, { field: 'ease', reason: 'out-of-range', details: { value: 9 } }),
    problem(4, { severity: 'warning' }),
  ];
  expect(await written('id;name\n1;Ana\n2;=1+1\n3;Eva\n', problems)).toEqual([
    'id,name,unisono: reason',
    `2,'=1+1,name: required; ease: out-of-range (value: 9)`,
  ]);
});

test('all rows of a rejected group come back', async () => {
  expect(await written('id,v\n1,a\n2,b\n1,c\n', [problem(2)], ['id'])).toEqual([
    'id,v,unisono: reason',
    '1,a,name: required',
    '1,c,name: required',
  ]);
});
