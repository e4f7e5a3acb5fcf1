import type { Sql } from '@unisono/database/sql';
import { readPlaces } from '@unisono/disclosure/server';
import type { Day } from '@unisono/people-core/schema';
import type { AudienceMember } from '../wave/find-audience.ts';
import { launchPlaces, waysTo } from './launch-places.ts';

/**
 * Who of an audience joins a rolling series on `day`, and at which units of its launch. Nobody is asked twice in a
 * series: two answers of one person in a release would be one person fewer than it says. A unit that came later counts
 * to the one over it that was there; who is under none of them is not asked.
 */
export async function joiningSeries(
  sql: Sql,
  seriesId: string,
  { audience, units, day }: { audience: readonly AudienceMember[]; units: readonly string[]; day: Day },
): Promise<{ audience: AudienceMember[]; units: string[] }> {
  const places = await readPlaces(sql, seriesId);
  const known = new Set(places.map(({ path }) => path.at(-1)));
  const wayTo = waysTo(await launchPlaces(sql, units, day));
  const asked = await sql<{ personId: string }>(
    `select coalesce(person.canonical_id, person.id) as "personId"
     from invitation join wave on wave.id = invitation.wave_id join person on person.id = invitation.person_id
     where wave.series_id = $1`,
    [seriesId],
  );
  const before = new Set(asked.map(({ personId }) => personId));
  const joining = audience.flatMap((member) => {
    const unitId = before.has(member.personId) ? undefined : wayTo(member.unitId).findLast((id) => known.has(id));
    return unitId === undefined ? [] : [{ ...member, unitId }];
  });
  return { audience: joining, units: units.filter((id) => known.has(id)) };
}
