import { writeRecord } from '../csv/write-record.ts';
import type { DescribedPerson } from './describe-people.ts';
import type { PeopleColumn } from './people-list.schema.ts';

/** People as lines of CSV: the name and these columns. Several relationships or identities stand in one cell. */
export function peopleLines(people: readonly DescribedPerson[], columns: readonly PeopleColumn[]): string {
  return people
    .map((person) => writeRecord([person.name ?? '', ...columns.map((column) => CELLS[column](person))]))
    .join('');
}

const CELLS: Readonly<Record<PeopleColumn, (person: DescribedPerson) => string>> = {
  relationships: ({ relationships }) =>
    (relationships ?? [])
      .map(({ role, unit, fromDay, toDay }) => [role, unit, `${fromDay ?? ''}/${toDay ?? ''}`].join(' '))
      .join('; '),
  language: ({ language }) => language ?? '',
  birthDay: ({ birthDay }) => birthDay ?? '',
  identities: ({ identities }) => (identities ?? []).map(({ kind, value }) => `${kind} ${value}`).join('; '),
};
