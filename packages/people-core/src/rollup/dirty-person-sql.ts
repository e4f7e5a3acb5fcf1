/**
 * Has the roles of these people looked at again: rows (person_id, role) of who told a moment in a role (`told`), may have
 * none in it any more (`gone`), or got a tie in it (`tied`).
 */
export function turnsOf(change: 'told' | 'gone' | 'tied', rows: string): string {
  return `insert into dirty_person (person_id, role, change)
    select distinct person_id, role, '${change}' from (${rows}) turned (person_id, role)`;
}
