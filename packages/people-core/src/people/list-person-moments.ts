import { sqlOf, type Sql } from '@unisono/database/sql';
import { scopeOf, type GrantKind, type VerbContext } from '@unisono/rpc/server';
import { EMOTION_CODES, type EmotionCode } from '../emotion/emotion.ts';
import type { Day } from '../period/day.ts';
import { samePerson } from '../person/same-person.ts';
import type { Role } from '../relationship/relationship.schema.ts';
import { unitsInScope } from '../unit/units-in-scope.ts';
import { parameters, type Parameter } from './listing-conditions.ts';
import { peopleView } from './people-view.ts';
import type { PersonMoment, PersonMomentsInput, PersonMomentsPage } from './person.schema.ts';
import { seenPerson } from './seen-person.ts';

const AT_ONCE = 20;
const EMOTIONS_TOLD = 3;

interface MomentRow extends Omit<PersonMoment, 'at' | 'felt'> {
  readonly at: Date | null;
  readonly felt: readonly (number | null)[] | null;
}

/**
 * The identified moments of a person that the reader may read, the latest first: of the roles and in the units that the
 * grants open. Answers to protected waves are not among moments at all. @throws NotFoundError `person-unknown`
 */
export async function listPersonMoments(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
  { id, cursor }: PersonMomentsInput,
): Promise<PersonMomentsPage> {
  const sql = sqlOf(ctx.em);
  const view = await peopleView(sql, ctx);
  const { personId, roles } = await seenPerson(sql, view, id);
  const { values, take } = parameters();
  const person = `${take(personId)}::uuid`;
  const open = await openMoments(sql, ctx, roles, view.day, take);
  if (open.length === 0) return { moments: [], next: null };
  const before = cursor ? `and (moment.day, moment.id) < (${take(cursor.day)}::date, ${take(cursor.id)}::uuid)` : '';
  const rows = await sql<MomentRow>(
    `select moment.id, moment.role, moment.day, moment.at, unit.name as unit, moment.touchpoint, moment.experience,
       moment.recommend, moment.ease, moment.felt, moment.comments
     from moment join unit on unit.id = moment.unit_id
     where moment.person_id in (${samePerson(person)}) and (${open.join(' or ')}) ${before}
     order by moment.day desc, moment.id desc limit ${AT_ONCE + 1}`,
    values,
  );
  const shown = rows.slice(0, AT_ONCE).map(presentMoment);
  const last = shown.at(-1);
  return { moments: shown, next: rows.length > AT_ONCE && last ? { day: last.day, id: last.id } : null };
}

/** Whose moments each kind of grant opens. Of its employees a manager reads what they said in their own name in a wave. */
const OPENED: readonly { readonly kind: GrantKind; readonly role: Role; readonly waves: boolean }[] = [
  { kind: 'hr', role: 'employee', waves: false },
  { kind: 'manager', role: 'employee', waves: true },
  { kind: 'marketing', role: 'customer', waves: false },
];

/** SQL for each kind of moment that is open to the reader. */
export async function openMoments(
  sql: Sql,
  { actor, scope }: Pick<VerbContext, 'actor' | 'scope'>,
  roles: readonly Role[],
  day: Day,
  take: Parameter,
): Promise<string[]> {
  const open: string[] = [];
  for (const { kind, role, waves } of OPENED) {
    const held = actor?.grants.filter((grant) => grant.kind === kind);
    if (!roles.includes(role) || held?.length === 0) continue;
    const within = held ? scopeOf(held) : scope;
    const source = waves ? ` and moment.source like 'wave:%'` : '';
    const units = within.everything
      ? ''
      : ` and moment.unit_id = any(${take(await unitsInScope(sql, within, day))}::uuid[])`;
    open.push(`(moment.role = ${take(role)}${source}${units})`);
  }
  return open;
}

function presentMoment({ felt, at, ...row }: MomentRow): PersonMoment {
  const strongest = EMOTION_CODES.map((code, position): [EmotionCode, number] => [code, felt?.[position] ?? 0])
    .filter(([, intensity]) => intensity > 0)
    .toSorted((one, other) => other[1] - one[1]);
  return {
    id: row.id,
    role: row.role,
    day: row.day,
    at: at?.toISOString() ?? null,
    unit: row.unit,
    touchpoint: row.touchpoint,
    experience: row.experience,
    recommend: row.recommend,
    ease: row.ease,
    felt: strongest.slice(0, EMOTIONS_TOLD).map(([code]) => code),
    comments: row.comments,
  };
}
