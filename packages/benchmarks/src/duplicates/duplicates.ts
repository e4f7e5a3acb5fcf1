import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { organisationAtScale, type OrganisationAtScale } from '../organisation/at-scale.ts';
import { twinsSql } from '../organisation/people-sql.ts';
import type { Row } from '../row.ts';
import { buffersOf } from './buffers-of.ts';

const CHANGED = 1000;
const LOOK_EVERY = 100;

/**
 * Probable duplicates found by the worker: among everybody once, and of a thousand people who were changed since. Against
 * the shortest statement for those who have the same name and day of birth; what it finds are not all of them.
 */
export async function duplicates(): Promise<Row[]> {
  const organisation = await organisationAtScale();
  try {
    const { owner } = organisation;
    const everybody = await looked(owner);
    await owner.query('analyze duplicate_suggestion');
    const floor = await timed(() => owner.query(SAME_NAME_AND_DAY));
    const found = await foundOf(organisation);
    await owner.query(
      `update person set attributes = attributes || '{"changed": true}'
       where id in (select id from person order by md5(id::text) limit ${CHANGED})`,
    );
    const changed = await looked(owner);
    const people = organisation.size.people.toLocaleString('en');
    return [
      {
        what: 'probable duplicates: among everybody, once',
        size: `${people} people, ${found}; ${everybody.buffers}`,
        ours: `${(everybody.milliseconds / 1000).toFixed(0)} s`,
        floor: `${(floor / 1000).toFixed(1)} s`,
        ratio: floor / everybody.milliseconds,
      },
      {
        what: `probable duplicates: of ${CHANGED.toLocaleString('en')} who were changed`,
        size: `among ${people}; ${changed.buffers}`,
        ours: `${(changed.milliseconds / 1000).toFixed(1)} s`,
        floor: `${(floor / 1000).toFixed(1)} s`,
        ratio: floor / changed.milliseconds,
      },
    ];
  } finally {
    await organisation.stop();
  }
}

const SAME_NAME_AND_DAY = `select count(*) from person one join person other using (birth_day)
  where one.id < other.id and fold_name(one.name) = fold_name(other.name)`;

/** Has the product's own worker look, and waits until nobody is left. */
async function looked(owner: Client): Promise<{ milliseconds: number; buffers: string }> {
  let milliseconds = 0;
  const buffers = await buffersOf(owner, async () => {
    milliseconds = await timed(async () => {
      await owner.query(`select enqueue_job('people.find-duplicates', '{}', 'people.find-duplicates', null)`);
      for (;;) {
        const { rows } = await owner.query('select from person_to_compare limit 1');
        if (rows.length === 0) return;
        await wait(LOOK_EVERY);
      }
    });
  });
  return { milliseconds, buffers };
}

/** Precision and recall against the pairs that were written as one person. */
async function foundOf({ owner, size }: OrganisationAtScale): Promise<string> {
  const { rows } = await owner.query<{
    planted: string;
    findable: string;
    found: string;
    right: string;
    chance: string;
  }>(
    `with planted as (${twinsSql(size)}),
       found as (select one_id, other_id from duplicate_suggestion where face = 'whole')
     select (select count(*) from planted) as planted,
       (select count(*) from planted where findable) as findable,
       (select count(*) from found) as found,
       (select count(*) from planted join found using (one_id, other_id)) as right,
       (select count(*) from planted join found using (one_id, other_id) where findable) as chance`,
  );
  const { planted, findable, found, right, chance } = rows[0] ?? {
    planted: 0,
    findable: 0,
    found: 0,
    right: 0,
    chance: 0,
  };
  return [
    `${Number(planted).toLocaleString('en')} pairs planted`,
    `precision ${share(right, found)}`,
    `recall ${share(chance, findable)} of those who have a name and a day of birth, ${share(right, planted)} of all`,
  ].join(', ');
}

function share(part: string | number, whole: string | number): string {
  return `${((100 * Number(part)) / Number(whole)).toFixed(1)} %`;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
