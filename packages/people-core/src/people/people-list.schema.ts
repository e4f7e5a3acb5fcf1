import { z } from 'zod';
import { ROLES, type Role } from '../relationship/relationship.schema.ts';

/** What a list may show beside the name. */
export const PEOPLE_COLUMNS = ['relationships', 'language', 'birthDay', 'identities'] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

export const PEOPLE_SORTS = ['name', 'newest'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

/** Whether a relationship stands today. */
export const STANDINGS = ['standing', 'ended'] as const;
export type Standing = (typeof STANDINGS)[number];

const filters = {
  /** Parts of a name, with accents or without; or the beginning of an identity. */
  search: z.string().trim().max(200).optional(),
  role: z.enum(ROLES).optional(),
  /** Ties to this unit or to one under it. */
  unitId: z.uuid().optional(),
  standing: z.enum(STANDINGS).optional(),
  language: z.string().max(35).optional(),
};

/** Where a page begins: how the row before it was found, and what it is sorted by. */
const place = z.strictObject({ finder: z.int().min(0).max(2), nameKey: z.string().max(2000), id: z.uuid() });
export type PeoplePlace = z.infer<typeof place>;

export const countPeopleInput = z.strictObject(filters);
export type PeopleFilters = z.infer<typeof countPeopleInput>;

export const listPeopleInput = z.strictObject({
  ...filters,
  sort: z.enum(PEOPLE_SORTS).default('name'),
  columns: z.array(z.enum(PEOPLE_COLUMNS)).default([...PEOPLE_COLUMNS]),
  limit: z.int().min(1).max(200).default(50),
  after: place.optional(),
  before: place.optional(),
});
export type ListPeopleInput = z.infer<typeof listPeopleInput>;

export const exportPeopleInput = z.strictObject({
  ...filters,
  columns: z.array(z.enum(PEOPLE_COLUMNS)).default([...PEOPLE_COLUMNS]),
  sort: z.enum(PEOPLE_SORTS).default('name'),
});
export type ExportPeopleInput = z.infer<typeof exportPeopleInput>;

/** A person's tie that the reader may see. */
export interface ListedRelationship {
  readonly role: Role;
  readonly unitId: string;
  readonly unit: string;
  readonly fromDay: string | null;
  readonly toDay: string | null;
  readonly standing: boolean;
}

/** A line of the list. Columns that were not asked for are left out. */
export interface ListedPerson {
  /** Opens their page. It is the id of a tie that the reader sees: that of the record tells when it was made, and so by whom. */
  readonly id: string;
  readonly name: string | null;
  readonly relationships?: readonly ListedRelationship[];
  readonly language?: string | null;
  /** Null also where the reader sees customers only: it may be from the employees' file. */
  readonly birthDay?: string | null;
  readonly identities?: readonly PersonIdentity[];
}

export interface PersonIdentity {
  readonly kind: string;
  readonly value: string;
}

export interface PeoplePage {
  readonly people: readonly ListedPerson[];
  /** Of the pages before and after this one; null: there is none. */
  readonly previous: PeoplePlace | null;
  readonly next: PeoplePlace | null;
}
