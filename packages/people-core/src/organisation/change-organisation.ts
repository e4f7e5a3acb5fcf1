import { recordAudit } from '@unisono/accounts/server';
import { sqlOf, type Sql } from '@unisono/database/sql';
import { ConflictError, type VerbContext } from '@unisono/rpc/server';
import { markEverything } from '../rollup/mark-everything.ts';
import { findContact } from './find-contact.ts';
import { requireOrganisation } from './find-organisation.ts';
import type { ChangeOrganisationInput, Organisation, OrganisationContact } from './organisation.schema.ts';

const COLUMNS = {
  name: 'name',
  timeZone: 'time_zone',
  language: 'language',
  emotionSet: 'emotion_set',
  quadrantCut: 'quadrant_cut',
  wowCut: 'wow_cut',
  painCut: 'pain_cut',
  contactName: 'contact_name',
  contactAddress: 'contact_address',
} as const satisfies Record<keyof ChangeOrganisationInput, string>;

/**
 * Changes settings of the organisation. Another wow or pain cut has every figure made before counted again.
 * @throws NotFoundError `organisation-not-set-up`
 * @throws ConflictError `time-zone-locked` when moments were recorded in the present zone
 */
export async function changeOrganisation(
  ctx: Omit<VerbContext, 'scope'>,
  input: ChangeOrganisationInput,
): Promise<Organisation> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    await sql('select 1 from organisation for update');
    const before = await requireOrganisation(sql);
    const known = { ...before, ...(await findContact(sql)) };
    const changed = changedFields(known, input);
    if (changed.length === 0) return before;
    if (changed.includes('timeZone') && before.timeZoneLocked) {
      throw new ConflictError('time-zone-locked', { field: 'timeZone', details: { timeZone: before.timeZone } });
    }

    for (const field of changed) await sql(`update organisation set ${COLUMNS[field]} = $1`, [input[field]]);
    if (changed.includes('wowCut') || changed.includes('painCut')) await markEverything(sql);
    await auditChange(sql, ctx.actor, known, input, changed);
    return requireOrganisation(sql);
  });
}

type Field = keyof ChangeOrganisationInput;
type Known = Organisation & OrganisationContact;

function changedFields(before: Known, input: ChangeOrganisationInput): Field[] {
  const fields = Object.keys(COLUMNS) as Field[];
  return fields.filter((field) => input[field] !== undefined && input[field] !== before[field]);
}

async function auditChange(
  sql: Sql,
  actor: VerbContext['actor'],
  before: Known,
  input: ChangeOrganisationInput,
  changed: readonly Field[],
): Promise<void> {
  const details = Object.fromEntries(changed.map((field) => [field, { before: before[field], after: input[field] }]));
  await recordAudit(sql, actor, {
    action: 'organisation.changed',
    subject: 'organisation',
    subjectId: before.id,
    details,
  });
}
