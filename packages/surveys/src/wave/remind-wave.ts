import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { ConflictError, type Context, type VerbContext } from '@unisono/rpc/server';
import { mailInvitations } from './mail-invitations.ts';
import { waveState } from './present-wave.ts';
import { readWaveRow } from './read-wave-row.ts';
import { requireAudience } from './require-audience.ts';
import type { WaveIdInput } from './wave.schema.ts';

export interface RemindedWave {
  /** How many are being reminded; of a protected wave nobody counts. */
  readonly reminded: number | null;
}

/**
 * Reminds people, as far as the limits of contact let it; a day has one reminder. Of an identified wave those who have
 * not answered; of a protected one everybody who was asked: whoever were left out would be known, by the ledger and the
 * outbox, to have answered or begun.
 * @throws ConflictError `wave-not-open`
 */
export async function remindWave(
  ctx: VerbContext & Pick<Context, 'settings'>,
  { waveId }: WaveIdInput,
): Promise<RemindedWave> {
  return ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const wave = await readWaveRow(sql, ctx, waveId, true);
    await requireAudience(sql, ctx, wave.side, wave.plan);
    const now = ctx.now();
    if (!wave.closesAt || waveState(wave, now) !== 'open' || !wave.plan.channels.includes('email')) {
      throw new ConflictError('wave-not-open', { field: 'waveId' });
    }
    const reminded = await sql<{ id: string; personId: string }>(
      `select held.id, held.person_id as "personId" from invitation held join person on person.id = held.person_id
       where held.wave_id = $1 and not exists (
         select from invitation given join person same on same.id = given.person_id
         where given.wave_id = $1 and given.answered_at is not null
           and coalesce(same.canonical_id, same.id) = coalesce(person.canonical_id, person.id))
       order by held.id`,
      [wave.id],
    );
    const occasion = `reminder ${now.toISOString().slice(0, 10)}`;
    const installationSecret = ctx.settings.secret;
    const mailing = { kind: 'reminder', occasion, from: now, installationSecret, now } as const;
    const { booked } = await mailInvitations(sql, { ...wave, closesAt: wave.closesAt }, reminded, mailing);
    await recordAudit(sql, ctx.actor, { action: 'wave.reminded', subject: 'wave', subjectId: wave.id });
    return { reminded: wave.plan.mode === 'identified' ? booked : null };
  });
}
