import type { Language } from '@unisono/people-core/schema';
import type { UnitInput } from '@unisono/people-core/server';
import { SPANISH_KINDS, SPANISH_NAMES } from '../story/spanish-units.ts';
import { UNITS } from '../story/units.ts';

/** The units under the organisation's own, as a batch. */
export function generateUnits(language: Language): UnitInput[] {
  return UNITS.map(({ code, name, kind, parent }) => ({
    code,
    name: language === 'es' ? (SPANISH_NAMES[code] ?? name) : name,
    kind: language === 'es' ? SPANISH_KINDS[kind] : kind,
    parent,
  }));
}
