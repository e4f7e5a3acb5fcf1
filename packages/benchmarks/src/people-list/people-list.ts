import type { Client } from 'pg';
import { organisationAtScale, type OrganisationAtScale } from '../organisation/at-scale.ts';
import type { Row } from '../row.ts';
import { sideBySide } from '../side-by-side.ts';
import { spreadOf, spreadText } from '../spread.ts';
import { barePages, type BarePage } from './bare-pages.ts';
import { indexesUsed } from './indexes-used.ts';

const RUNS = 9;

/** A page of the list of people over HTTP, against the shortest statement for the same names from a bare script. */
export async function peopleList(): Promise<Row[]> {
  const organisation = await organisationAtScale();
  try {
    const rows: Row[] = [];
    for (const page of await barePages(organisation.owner, organisation.size))
      rows.push(await rowOf(organisation, page));
    return rows;
  } finally {
    await organisation.stop();
  }
}

async function rowOf({ ask, owner, size }: OrganisationAtScale, page: BarePage): Promise<Row> {
  const list = () => ask<{ people: readonly { name: string | null }[] }>('people.list', page.input, 'query');
  await expectSame(
    owner,
    page,
    (await list()).people.map(({ name }) => name),
  );
  const used = await indexesUsed(owner, async () => void (await list()));
  const { ours, floor } = await sideBySide(
    RUNS,
    () => milliseconds(list),
    () => milliseconds(() => owner.query(page.text, [...page.values])),
  );
  const [our, bare] = [spreadOf(ours), spreadOf(floor)];
  return {
    what: `people list: ${page.what}`,
    size: `${size.people.toLocaleString('en')} people, 50 a page, ${used}`,
    ours: `${spreadText(our, 0)} ms`,
    floor: `${spreadText(bare, 0)} ms`,
    ratio: bare.median / our.median,
  };
}

async function expectSame(owner: Client, page: BarePage, names: readonly (string | null)[]): Promise<void> {
  const { rows } = await owner.query<{ name: string | null }>(page.text, [...page.values]);
  const bare = rows.map(({ name }) => name);
  if (bare.length === 0 || JSON.stringify(bare) !== JSON.stringify(names)) {
    throw new Error(`${page.what}: the list has ${names.join(', ')}; the bare statement ${bare.join(', ')}`);
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
