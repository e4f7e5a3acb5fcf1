import type { PersonInput, RelationshipInput } from '@unisono/people-core/server';
import type { MappedRow } from '../mapping/compile-map.ts';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import { draftOf, familyIn, problemsOf, textIn, type Draft } from './draft.ts';

/** A person from one row, with the relationship it names; other rows with the same external id add theirs. */
export function draftPerson(mapped: MappedRow, map: ImportMap): Draft<PersonInput> {
  const { values } = mapped;
  const tied = values['role'] !== undefined || values['unit'] !== undefined;
  const problems = problemsOf(mapped, tied ? ['externalId', 'role', 'unit'] : ['externalId']);
  return draftOf(mapped.row, problems, () => ({
    externalId: textIn(values, 'externalId') ?? '',
    name: textIn(values, 'name'),
    language: textIn(values, 'language'),
    birthDay: textIn(values, 'birthDay'),
    identities: Object.entries(familyIn(values, 'identity')).map(([kind, value]) => ({ kind, value: String(value) })),
    attributes: attributesOf(mapped, 'attribute', map.attributes === 'person'),
    relationships: tieOf(mapped, map),
  }));
}

function tieOf(mapped: MappedRow, map: ImportMap): RelationshipInput[] {
  const { values } = mapped;
  const role = textIn(values, 'role');
  const unit = textIn(values, 'unit');
  if (!unit || (role !== 'employee' && role !== 'customer')) return [];
  const attributes = attributesOf(mapped, 'relationship', map.attributes === 'relationship');
  return [{ role, unit, from: textIn(values, 'from'), to: textIn(values, 'to'), attributes }];
}

/** What a map names one by one, over the columns it keeps because nothing else uses them. */
function attributesOf(mapped: MappedRow, family: string, spare: boolean): Record<string, unknown> | undefined {
  const attributes = { ...(spare ? mapped.attributes : {}), ...familyIn(mapped.values, family) };
  return Object.keys(attributes).length > 0 ? attributes : undefined;
}
