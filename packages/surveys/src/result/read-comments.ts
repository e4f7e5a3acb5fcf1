import type { Release } from '@unisono/disclosure/schema';
import { NotFoundError } from '@unisono/rpc/server';
import type { ResultComment } from './comments.schema.ts';
import { unitsOfWave } from './identified-figures.ts';
import type { OpenedResults } from './open-results.ts';
import { groupsOfPart } from './reader-part.ts';
import { readWaveReleases } from './wave-releases.ts';

/** Everything that was said in words in the part that is read, and how many of its groups are withheld. */
export async function readComments(
  opened: OpenedResults,
  sequence: number | undefined,
): Promise<{ comments: ResultComment[]; withheld: number }> {
  return opened.wave.plan.mode === 'identified' ? readIdentified(opened) : readReleased(opened, sequence);
}

/** The last first. */
async function readIdentified({ sql, wave, part }: OpenedResults) {
  const units = (await unitsOfWave(sql, wave.id)).map(({ unitId }) => unitId);
  const { meant } = part;
  const rows = await sql<{
    question: string;
    text: string;
    personId: string;
    name: string | null;
    unitId: string;
    at: Date | null;
  }>(
    `select said ->> 'question' as question, said ->> 'text' as text, coalesce(person.canonical_id, person.id) as "personId",
       person.name, m.unit_id as "unitId", m.at
     from moment m join person on person.id = m.person_id cross join lateral jsonb_array_elements(m.comments) said
     where m.unit_id = any($1::uuid[]) and m.day >= $2::timestamptz::date - 1 and m.source = $3
     order by m.id desc`,
    [meant === 'everything' ? units : units.filter((id) => meant.has(id)), wave.opensAt, `wave:${wave.id}`],
  );
  const comments = rows.map(({ question, text, at, ...by }) => ({
    question,
    text,
    from: null,
    by: { ...by, at: at?.toISOString() ?? null },
  }));
  return { comments, withheld: 0 };
}

async function readReleased({ sql, wave, part }: OpenedResults, sequence: number | undefined) {
  const releases = await readWaveReleases(sql, wave);
  const release = sequence === undefined ? releases.at(-1) : releases.find((each) => each.sequence === sequence);
  if (!release && sequence !== undefined) throw new NotFoundError('release-unknown', { field: 'sequence' });
  const asked = wave.content.questions.some(({ kind }) => kind === 'comment');
  if (!release || !asked) return { comments: [], withheld: 0 };
  const shown = new Set(await groupsOfPart(sql, release.groups, part.meant, wave.day));
  const blocks = release.comments.filter(({ groupIds }) => groupIds.every((id) => shown.has(id)));
  const covered = new Set(blocks.flatMap(({ groupIds }) => groupIds));
  const comments = blocks.flatMap((block) => {
    const from = peopleOf(release, block.groupIds);
    return block.comments.map((comment): ResultComment => ({ ...comment, from, by: null }));
  });
  return { comments, withheld: [...shown].filter((id) => !covered.has(id)).length };
}

function peopleOf({ groups }: Release, groupIds: readonly number[]): NonNullable<ResultComment['from']> {
  const own = groups.filter(({ id }) => groupIds.includes(id));
  const unitIds = own.flatMap(({ placeIds, ownOf }) => [...placeIds, ...(ownOf === null ? [] : [ownOf])]);
  return { unitIds: [...new Set(unitIds)], people: own.reduce((sum, { n }) => sum + n, 0) };
}
