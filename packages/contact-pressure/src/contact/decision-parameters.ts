import type { Sql } from '@unisono/database/sql';
import type { ContactLimits } from '../limits/contact-limits.schema.ts';
import { afterQuietHours } from '../quiet-hours/after-quiet-hours.ts';
import { PURPOSE_NAMES, PURPOSES, type ContactRequest } from './contact.schema.ts';

/** More than anybody is ever sent: no limit. */
const UNLIMITED = 1_000_000;
const NEVER_QUIET = { quietFrom: 0, quietUntil: 0 };

/** The parameters of the decision. Zones are few, so each one's local time is worked out once. */
export async function decisionParameters(
  sql: Sql,
  request: ContactRequest,
  limits: ContactLimits,
): Promise<readonly unknown[]> {
  const always = limits.alwaysAllowed.includes(request.kind);
  const zones = await zonesOf(sql, request.personIds);
  const [organisation] = await sql<{ time_zone: string }>('select time_zone from organisation');
  const home = organisation?.time_zone ?? 'UTC';
  const quiet = always ? NEVER_QUIET : limits;
  const timings = zones.map((zone) => afterQuietHours(request.from, isTimeZone(zone) ? zone : home, quiet));
  const { side, asksFirst } = PURPOSES[request.purpose];
  return [
    request.personIds,
    zones,
    timings.map((timing) => timing.day),
    timings.map((timing) => timing.dueAt),
    request.channel,
    request.sender.id,
    request.occasion,
    request.purpose,
    PURPOSE_NAMES.filter((name) => PURPOSES[name].side === side),
    asksFirst,
    always,
    limits.most7Days ?? UNLIMITED,
    limits.most30Days ?? UNLIMITED,
    limits.daysBetween,
  ];
}

/** What people's attribute `time_zone` says; '' where it says nothing. */
async function zonesOf(sql: Sql, personIds: readonly string[]): Promise<string[]> {
  const rows = await sql<{ zone: string }>(
    `select distinct coalesce(canonical.attributes->>'time_zone', '') as zone
     from unnest($1::uuid[]) requested(id) join person p on p.id = requested.id
     join person canonical on canonical.id = coalesce(p.canonical_id, p.id)`,
    [personIds],
  );
  return rows.map((row) => row.zone);
}

/** Whatever a source wrote there: a zone that does not exist counts as none. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
