import type { Sql } from '@unisono/database/sql';
import type { Release } from '@unisono/disclosure/schema';
import { readPlaces, readReleases } from '@unisono/disclosure/server';
import type { WaveRow } from '../wave/read-wave-row.ts';

type Places = Awaited<ReturnType<typeof readPlaces>>;

/** The releases of a protected wave, oldest first, their groups named by units. */
export async function readWaveReleases(sql: Sql, { id, plan }: Pick<WaveRow, 'id' | 'plan'>): Promise<Release[]> {
  const releases = await readReleases(sql, id);
  if (plan.mode !== 'anonymous' || releases.length === 0) return releases;
  const places = await readPlaces(sql, id);
  return releases.map((release) => namedByUnits(release, places));
}

/** A release of an anonymous wave, whose smallest places are cells, with the units that the people of a cell are from. */
export function namedByUnits<Part extends Pick<Release, 'groups'>>(release: Part, places: Places): Part {
  const units = new Map(places.map(({ path, unitIds }) => [path.at(-1) ?? '', unitIds]));
  const groups = release.groups.map((group) => ({
    ...group,
    placeIds: [...new Set(group.placeIds.flatMap((id) => units.get(id) ?? [id]))],
  }));
  return { ...release, groups };
}
