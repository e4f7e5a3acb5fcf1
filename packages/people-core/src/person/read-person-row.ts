import { newId } from '@unisono/database/sql';
import { identitiesOf } from '../identity/identities-of.ts';
import { isDay } from '../period/day.ts';
import { ROLES } from '../relationship/relationship.schema.ts';
import type { RowProblem, StagedRow, Staging } from '../staging/stage-rows.ts';
import { holdsStorable } from '../staging/storable-text.ts';
import type { PersonInput, RelationshipInput } from './person-input.ts';

/** How people are staged: ids for everything that may turn out new are made here, in the order of the file. */
export function personStaging(source: string): Staging<PersonInput> {
  return {
    table: 'staged_person',
    columns: {
      external_id: 'text',
      candidate: 'uuid',
      name: 'text',
      language: 'text',
      birth_day: 'date',
      attributes: 'jsonb',
      identities: 'jsonb',
      ties: 'jsonb',
    },
    read: (row) => readPersonRow(source, row),
  };
}

function readPersonRow(source: string, row: PersonInput): StagedRow {
  const problems: RowProblem[] = [];
  const refuse = (field: string, reason: string, details: RowProblem['details'] = {}) =>
    problems.push({ field, reason, severity: 'rejected', details });
  const identities = identitiesOf(source, row, (kind, reason, value) =>
    refuse(`identities.${kind}`, reason, { value }),
  );
  const external = identities[0]?.value ?? '';
  if (!external) refuse('externalId', 'required');
  if (row.birthDay !== undefined && !isDay(row.birthDay)) refuse('birthDay', 'day-invalid', { value: row.birthDay });
  for (const field of TEXTS) {
    if (!holdsStorable(row[field])) refuse(field, 'text-invalid');
  }
  if ((row.name?.length ?? 0) > LONGEST_NAME) refuse('name', 'too-long');
  const ties = (row.relationships ?? []).map((tie) => readTie(tie, refuse));
  return {
    problems,
    values: [
      external,
      newId(),
      text(row.name),
      text(row.language),
      row.birthDay ?? null,
      json(row.attributes),
      JSON.stringify(identities.map((identity) => ({ id: newId(), ...identity }))),
      ties.length > 0 ? JSON.stringify(ties) : null,
    ],
  };
}

const LONGEST_NAME = 500;
const TEXTS = ['externalId', 'name', 'language', 'identities', 'attributes', 'relationships'] as const;

type Refuse = (field: string, reason: string, details?: RowProblem['details']) => unknown;

function readTie(tie: RelationshipInput, refuse: Refuse) {
  if (!ROLES.includes(tie.role)) refuse('relationships.role', 'role-unknown', { value: tie.role });
  if (!tie.unit.trim()) refuse('relationships.unit', 'required');
  for (const [field, day] of [
    ['from', tie.from],
    ['to', tie.to],
  ] as const) {
    if (day !== undefined && !isDay(day)) refuse(`relationships.${field}`, 'day-invalid', { value: day });
  }
  if (tie.from !== undefined && tie.to !== undefined && tie.to <= tie.from) {
    refuse('relationships.to', 'ends-before-start', { from: tie.from, to: tie.to });
  }
  const { role, from: from_day, to: to_day, attributes } = tie;
  return { id: newId(), role, unit: tie.unit.trim(), from_day, to_day, attributes };
}

function text(value: string | undefined): string | null {
  return value?.trim().normalize('NFC') || null;
}

function json(value: Readonly<Record<string, unknown>> | undefined): string | null {
  return value && Object.keys(value).length > 0 ? JSON.stringify(value) : null;
}
