import { expect, test } from 'vitest';
import { auditDetails } from './audit-details.ts';

const id = '019a2064-e285-73ae-8417-962126a28372';

test('only what changed is told, with what was before', () => {
  const before = { name: 'Sol', code: 'S', kind: null };
  expect(auditDetails({ before, after: { name: 'Madrid Sol', code: 'S', kind: 'shop' } })).toEqual([
    { name: 'name', value: 'Madrid Sol', before: 'Sol' },
    { name: 'kind', value: 'shop' },
  ]);
  expect(auditDetails({ before: 'planned', after: 'running' })).toEqual([
    { name: '', value: 'running', before: 'planned' },
  ]);
});

test('every field may say by itself what was before', () => {
  expect(auditDetails({ quadrantCut: { before: 60, after: 65 } })).toEqual([
    { name: 'quadrantCut', value: '65', before: '60' },
  ]);
});

test('ids are left out, lists and grants are joined', () => {
  expect(auditDetails({ codes: ['a', 'b'], parentId: id, grants: [{ kind: 'hr', unitId: null }] })).toEqual([
    { name: 'codes', value: 'a, b' },
    { name: 'grants', value: 'hr' },
  ]);
  expect(auditDetails({ before: id, after: id, from: '2026-09-01' })).toEqual([{ name: 'from', value: '2026-09-01' }]);
  expect(auditDetails({})).toEqual([]);
});

test('what was emptied is told too', () => {
  expect(auditDetails({ before: { kind: 'shop' }, after: { kind: null } })).toEqual([
    { name: 'kind', value: '–', before: 'shop' },
  ]);
});
