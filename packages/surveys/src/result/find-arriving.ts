import { EMOTION_CODES } from '@unisono/people-core/schema';
import { ConflictError } from '@unisono/rpc/server';
import type { ArrivingMoment, ArrivingPage, FindArrivingInput } from './arriving.schema.ts';
import { unitsOfWave } from './identified-figures.ts';
import { openResults, type ResultReader } from './open-results.ts';

const AT_ONCE = 50;

interface ArrivedRow extends Omit<ArrivingMoment, 'at' | 'strongest'> {
  readonly at: Date | null;
  readonly felt: readonly (number | null)[] | null;
}

/**
 * The latest answers to an identified wave in the part that is asked for. Throws as `openResults`, and
 * @throws ConflictError `wave-protected`
 */
export async function findArriving(ctx: ResultReader, input: FindArrivingInput): Promise<ArrivingPage> {
  const { sql, wave, part } = await openResults(ctx, input);
  if (wave.plan.mode !== 'identified') throw new ConflictError('wave-protected', { field: 'waveId' });
  const asked = (await unitsOfWave(sql, wave.id)).map(({ unitId }) => unitId);
  const { meant } = part;
  const rows = await sql<ArrivedRow>(
    `select m.id, coalesce(person.canonical_id, person.id) as "personId", person.name, m.unit_id as "unitId",
       unit.name as unit, m.at, m.experience, m.recommend, m.ease, m.felt, m.comments
     from moment m join person on person.id = m.person_id join unit on unit.id = m.unit_id
     where m.unit_id = any($1::uuid[]) and m.day >= $2::timestamptz::date - 1 and m.source = $3
     order by m.id desc limit ${AT_ONCE}`,
    [meant === 'everything' ? asked : asked.filter((id) => meant.has(id)), wave.opensAt, `wave:${wave.id}`],
  );
  return { moments: rows.map(presentArriving) };
}

function presentArriving({ felt, at, ...row }: ArrivedRow): ArrivingMoment {
  const strongest = Math.max(0, ...(felt ?? []).map((each) => each ?? 0));
  const position = strongest === 0 ? -1 : (felt ?? []).indexOf(strongest);
  return {
    id: row.id,
    personId: row.personId,
    name: row.name,
    unitId: row.unitId,
    unit: row.unit,
    at: at?.toISOString() ?? null,
    experience: row.experience,
    recommend: row.recommend,
    ease: row.ease,
    strongest: EMOTION_CODES[position] ?? null,
    comments: row.comments,
  };
}
