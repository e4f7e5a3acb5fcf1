import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { ConflictError, type Context, type VerbContext } from '@unisono/rpc/server';
import { mailInvitations } from './mail-invitations.ts';
import { waveState } from './present-wave.ts';
import { readWaveRow } from './read-wave-row.ts';
import { requireAudience } from './require-audience.ts';
import type { WaveIdInput } from './wave.schema.ts';

export interface RemindedWave {
  /** How many are being reminded; null of a protected wave, since it would tell how many have begun. */
  readonly reminded: number | null;
}

/**
 * Reminds everybody who has not answered, as far as the limits of contact let it: nobody is reminded apart from the
 * others, and nobody learns who. A day has one reminder. Who answered a confidential wave is known to the guard alone,
 * so all are reminded; in an anonymous one all who have not drawn a token.
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
    const silent = await sql<{ id: string; personId: string }>(
      `select id, person_id as "personId" from invitation
       where wave_id = $1 and answered_at is null and blinded is null and person_id is not null order by id`,
      [wave.id],
    );
    const occasion = `reminder ${now.toISOString().slice(0, 10)}`;
    const installationSecret = ctx.settings.secret;
    const mailing = { kind: 'reminder', occasion, from: now, installationSecret, now } as const;
    const { booked } = await mailInvitations(sql, { ...wave, closesAt: wave.closesAt }, silent, mailing);
    await recordAudit(sql, ctx.actor, { action: 'wave.reminded', subject: 'wave', subjectId: wave.id });
    return { reminded: wave.plan.mode === 'identified' ? booked : null };
  });
}
