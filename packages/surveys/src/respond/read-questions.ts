import { sqlOf, type Sql } from '@unisono/database/sql';
import { LANGUAGES, type Language } from '@unisono/people-core/schema';
import { findContact, findOrganisation } from '@unisono/people-core/server';
import type { Context } from '@unisono/rpc/server';
import { isRolling } from '../wave/is-rolling.ts';
import { nextRelease } from '../schedule/next-release.ts';
import { closingOf, waveState } from '../wave/present-wave.ts';
import type { SurveyContent } from '../survey/survey-content.schema.ts';
import { deviceHash, findAsked, type Asked } from './find-asked.ts';
import { ownContent } from './own-content.ts';
import type { Questions, ReadQuestionsInput } from './respond.schema.ts';

/** What an address asks. Reading changes nothing: scanners of links follow them. @throws NotFoundError `invitation-unknown` */
export async function readQuestions(ctx: Pick<Context, 'em' | 'now'>, input: ReadQuestionsInput): Promise<Questions> {
  const sql = sqlOf(ctx.em);
  const asked = await findAsked(sql, input.token);
  const organisation = await findOrganisation(sql);
  const state = await stateOf(sql, asked, input.device, ctx.now());
  const content = ownContent(asked.content, asked.asked);
  const shown = state === 'open' ? content : { ...content, questions: [] };
  return {
    waveId: asked.waveId,
    state,
    organisation: organisation?.name ?? '',
    side: asked.side,
    language: await languageOf(sql, asked, organisation?.language ?? 'en'),
    mode: asked.plan.mode,
    k: asked.plan.k,
    open: asked.linkId !== null,
    opensAt: asked.opensAt.toISOString(),
    closesAt: (closingOf(asked) ?? asked.closesAt).toISOString(),
    releasedAt: isRolling(asked.plan) ? releasedAt(asked, ctx.now(), organisation?.timeZone) : null,
    content: shown,
    units: await ratedUnits(sql, shown),
    cell: state === 'open' ? asked.cell : null,
    drawn: asked.drawn,
    contact: await contactOf(sql, asked, organisation?.name ?? ''),
  };
}

function releasedAt({ plan }: Asked, now: Date, timeZone = 'UTC'): string {
  return nextRelease(plan.schedule, now, timeZone).toISOString();
}

async function stateOf(sql: Sql, asked: Asked, device: string | undefined, now: Date): Promise<Questions['state']> {
  if (asked.answeredAt) return 'answered';
  if (asked.linkId && device) {
    const known = await sql('select from invitation where token_hash = $1', [deviceHash(asked.linkId, device)]);
    if (known.length > 0) return 'answered';
  }
  const state = waveState(asked, now);
  return state === 'open' || state === 'waiting' ? state : 'closed';
}

async function ratedUnits(sql: Sql, { questions }: SurveyContent): Promise<Questions['units']> {
  const ids = questions.flatMap((question) => (question.kind === 'internal-service' ? question.unitIds : []));
  return ids.length === 0 ? [] : sql('select id, name from unit where id = any($1) order by name', [ids]);
}

async function languageOf(sql: Sql, asked: Asked, preferred: Language): Promise<Language> {
  const [person] = await sql<{ language: string | null }>('select language from person where id = $1', [
    asked.personId,
  ]);
  const own = LANGUAGES.find((language) => person?.language?.toLowerCase().startsWith(language));
  const { languages } = asked.content;
  return [own, preferred].find((each) => each && languages.includes(each)) ?? languages[0] ?? preferred;
}

/** Whom the organisation names for everybody, else whoever launched the wave. */
async function contactOf(sql: Sql, asked: Asked, organisation: string): Promise<Questions['contact']> {
  const { contactName, contactAddress } = await findContact(sql);
  if (contactAddress !== null) return { name: contactName ?? organisation, address: contactAddress };
  const [account] = await sql<{ name: string; email: string }>(
    `select account.name, account.email from wave join account on account.id = wave.launched_by
     where wave.id = $1 and account.suspended_at is null`,
    [asked.waveId],
  );
  return account ? { name: account.name, address: `mailto:${account.email}` } : null;
}
