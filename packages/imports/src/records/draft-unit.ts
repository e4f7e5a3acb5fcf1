import type { UnitInput } from '@unisono/people-core/server';
import type { MappedRow } from '../mapping/compile-map.ts';
import { draftOf, problemsOf, textIn, type Draft } from './draft.ts';

/** A unit from its row. */
export function draftUnit(mapped: MappedRow): Draft<UnitInput> {
  const { values } = mapped;
  return draftOf(mapped.row, problemsOf(mapped, ['code', 'name']), () => ({
    code: textIn(values, 'code') ?? '',
    name: textIn(values, 'name') ?? '',
    kind: textIn(values, 'kind'),
    parent: textIn(values, 'parent'),
    from: textIn(values, 'from'),
  }));
}
