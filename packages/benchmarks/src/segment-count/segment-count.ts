import type { Client } from 'pg';
import { organisationAtScale } from '../organisation/at-scale.ts';
import type { Row } from '../row.ts';
import { sideBySide } from '../side-by-side.ts';
import { spreadOf, spreadText } from '../spread.ts';
import { recentSql } from './recent-sql.ts';

const RUNS = 7;

/** A count over HTTP, through the views of customers, against the shortest statement over the tables themselves. */
export async function segmentCount(): Promise<Row[]> {
  const { ask, owner, size, stop } = await organisationAtScale();
  try {
    for (const statement of recentSql(size)) await owner.query(statement);
    const { rows: units } = await owner.query<{ id: string }>(`select id from unit where code = 'region-3'`);
    const draft = { side: 'customer', unitId: null, rule: ruleOf(units[0]?.id ?? '') };
    const count = async () => (await ask<{ people: number }>('segments.count', { draft })).people;
    const bare = () => bareCount(owner, units[0]?.id ?? '');
    const [found, same] = [await count(), await bare()];
    if (found === 0 || found !== same) throw new Error(`the segment has ${found} people; the bare statement ${same}`);
    const { ours, floor } = await sideBySide(
      RUNS,
      () => milliseconds(count),
      () => milliseconds(bare),
    );
    const [our, other] = [spreadOf(ours), spreadOf(floor)];
    return [
      {
        what: 'count of a segment with 5 rules (attribute, region, emotion, consent given, consent not withdrawn)',
        size: `${size.people.toLocaleString('en')} people, ${found.toLocaleString('en')} of them found`,
        ours: `${spreadText(our, 0)} ms`,
        floor: `${spreadText(other, 0)} ms`,
        ratio: other.median / our.median,
      },
    ];
  } finally {
    await stop();
  }
}

function ruleOf(region: string) {
  return {
    about: 'all',
    of: [
      { about: 'attribute', name: 'segment', test: { is: 'one-of', values: ['gold', 'platinum'] } },
      { about: 'unit', unitIds: [region] },
      { about: 'felt', emotion: 'joy', least: 2, days: 90 },
      { about: 'consent', channel: 'email', purpose: 'marketing', decision: 'withdrawn', not: true },
      { about: 'consent', channel: 'email', purpose: 'marketing', decision: 'granted' },
    ],
  };
}

async function bareCount(owner: Client, region: string): Promise<number> {
  const { rows } = await owner.query<{ people: string }>(
    `select count(distinct tie.person_id) as people
     from relationship tie
     where role = 'customer' and attributes @> any('{"{\\"segment\\":\\"gold\\"}","{\\"segment\\":\\"platinum\\"}"}'::jsonb[])
       and coalesce(from_day <= current_date, true) and coalesce(to_day > current_date, true)
       and person_id in (
         select person_id from relationship where role = 'customer'
           and coalesce(from_day <= current_date, true) and coalesce(to_day > current_date, true)
           and unit_id in (select $1::uuid union all select unit_id from unit_placement where parent_id = $1))
       and person_id in (select person_id from moment where role = 'customer' and felt[4] >= 2
         and day > current_date - 90 and day <= current_date)
       and (select decision from contact_consent consent where consent.person_id = tie.person_id and channel = 'email'
         and purpose = 'marketing' order by at desc, id desc limit 1) = 'granted'`,
    [region],
  );
  return Number(rows[0]?.people);
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
