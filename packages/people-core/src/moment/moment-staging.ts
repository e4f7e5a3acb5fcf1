import { newId } from '@unisono/database/sql';
import type { StagedRow, Staging } from '../staging/stage-rows.ts';
import type { MomentInput } from './moment.schema.ts';
import type { MomentReading } from './moment-reading.ts';
import { FACT_COLUMNS, readMoment } from './read-moment.ts';

export const MOMENT_TABLE = 'staged_moment';

/** Staged rows without a problem that rejects them. */
export const ACCEPTED_ROWS = `select staged.* from ${MOMENT_TABLE} staged where staged.key is not null and not exists (
  select from ${MOMENT_TABLE}_problem problem where problem.row = staged.row and problem.severity = 'rejected')`;

/** How a moment is staged: checked, keyed, scored. `id` and `person_id` are for those that turn out to be new. */
export function momentStaging(reading: MomentReading): Staging<MomentInput> {
  return {
    table: MOMENT_TABLE,
    columns: {
      key: 'bytea',
      content: 'bytea',
      id: 'uuid',
      new_person_id: 'uuid',
      identity_kind: 'text',
      identity_value: 'text',
      unit_code: 'text',
      ...FACT_COLUMNS,
    },
    read: (moment) => stageMoment(moment, reading),
  };
}

function stageMoment(moment: MomentInput, reading: MomentReading): StagedRow {
  const read = readMoment(moment, reading);
  if (!('key' in read)) return { values: [], problems: read };
  const { key, content, person, facts } = read;
  return {
    values: [key, content, newId(), newId(), person.kind, person.value, moment.unit ?? null, ...facts],
    problems: [],
  };
}
