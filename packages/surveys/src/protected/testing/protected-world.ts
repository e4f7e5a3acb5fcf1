import { contextFor, signedInAs } from '@unisono/accounts/testing';
import { newId } from '@unisono/database/sql';
import { givenPeople, givenUnits } from '@unisono/people-core/testing';
import { callerOf, type Actor } from '@unisono/rpc/server';
import { testDatabase } from '@unisono/test-kit/database';
import { respondRouter } from '../../respond/respond.router.ts';
import type { Answers } from '../../survey/answer.schema.ts';
import { surveyRouter } from '../../survey/survey.router.ts';
import { answerSecret } from '../../wave/answer-secret.ts';
import type { WavePlan } from '../../wave/wave-plan.schema.ts';
import { waveRouter } from '../../wave/wave.router.ts';

export const OPEN = '2026-09-14T10:00:00Z';
export const OVER = '2026-09-21T16:00:01Z';

/** Six people work in the north and six in the south of Almar. */
export const NORTH = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'];
export const SOUTH = ['s0', 's1', 's2', 's3', 's4', 's5'];

export type ProtectedWorld = Awaited<ReturnType<typeof protectedWorld>>;

/** An organisation with HR, and what its routers answer at an instant. */
export async function protectedWorld() {
  const db = await testDatabase();
  await db.sql()(
    `insert into organisation (id, name, time_zone, language) values ($1, 'Almar', 'Europe/Madrid', 'es')`,
    [newId()],
  );
  await givenUnits(db.database, [
    { code: 'ES', name: 'España' },
    { code: 'N', name: 'Norte', parent: 'ES' },
    { code: 'S', name: 'Sur', parent: 'ES' },
  ]);
  await givenPeople(db.database, [...employed(NORTH, 'N'), ...employed(SOUTH, 'S')]);
  const rows = await db.sql()<{ code: string; id: string }>('select code, id from unit');
  const { actor: hr } = await signedInAs(db.database, { grants: [{ kind: 'hr', unitId: null }], name: 'Rosa' });
  const at = (now: string, actor: Actor | null) => contextFor(db.database, actor, { now: () => new Date(now) });
  const waves = (now = OPEN, actor = hr) => callerOf(waveRouter)(at(now, actor));
  const surveys = () => callerOf(surveyRouter)(at(OPEN, hr));

  const plan = async (changes: Partial<WavePlan> = {}) => {
    const from = { questionSet: 'engagement' as const };
    const { id: surveyId } = await surveys().create({ side: 'employee', unitId: null, from });
    const { id } = await waves().plan({ surveyId, plan: { ...PLAN, ...changes } });
    return id;
  };
  /** Plans and launches; answers the wave and the secret of everybody's address, by name. */
  const launch = async (changes: Partial<WavePlan> = {}) => {
    const waveId = await plan(changes);
    await waves().launch({ waveId });
    const invited = await db.sql()<{ id: string; name: string }>(
      `select invitation.id, value as name from invitation join identity using (person_id)
       where kind = 'email' and wave_id = $1`,
      [waveId],
    );
    const { settings } = at(OPEN, null);
    const tokens = new Map(
      invited.map(({ id, name }) => [name.slice(0, 2), answerSecret(id, settings.secret)] as const),
    );
    return { waveId, tokens };
  };
  /** Whatever other waves of a test have sent lies long ago, so that no limit holds this one's back. */
  const forgetOtherContacts = (waveId: string) =>
    db.sql()('update contact set day = day - 90 where sender_id <> $1', [waveId]);
  /** How many people a wave reminds, and in which words. */
  const remindedOf = (waveId: string) =>
    db.sql()<{ people: number; says: string }>(
      `select count(distinct contact.person_id)::int as people, array_to_string(paragraphs, ' ') as says
       from contact join outbox_message on contact_id = contact.id join mail_text on mail_text.id = text_id
       where sender_id = $1 and contact.kind = 'reminder' group by 2`,
      [waveId],
    );
  return {
    db,
    units: new Map(rows.map(({ code, id }) => [code, id])),
    hr,
    dataDir: at(OPEN, null).settings.dataDir,
    waves,
    surveys,
    respond: (now = OPEN) => callerOf(respondRouter)(at(now, null)),
    plan,
    launch,
    forgetOtherContacts,
    remindedOf,
  };
}

const PLAN: WavePlan = {
  mode: 'confidential',
  k: 4,
  minimumAudience: 1,
  attributes: [],
  unitIds: [],
  filters: [],
  channels: ['email'],
  schedule: {
    timeZone: 'Europe/Madrid',
    opensAt: '09:00',
    closesAt: '18:00',
    days: 7,
    recurrence: { kind: 'once', day: '2026-09-14' },
  },
  asked: null,
};

function employed(names: readonly string[], unit: string) {
  return names.map((externalId) => ({
    externalId,
    identities: [{ kind: 'email', value: `${externalId}@example.org` }],
    relationships: [{ role: 'employee' as const, unit }],
  }));
}

export const recommends = (value: number): Answers => ({ recommend: { kind: 'point', value } });
