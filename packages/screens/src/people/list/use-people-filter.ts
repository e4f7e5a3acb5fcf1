import { useLocation, useNavigate } from '@tanstack/react-router';
import type { Role } from '@unisono/people-core/schema';
import {
  PEOPLE_COLUMNS,
  STANDINGS,
  type PeopleColumn,
  type PeopleSort,
  type Standing,
} from '@unisono/people-core/schema';
import { useScope } from '@unisono/ui/scope';

export interface PeopleFilter {
  readonly search?: string | undefined;
  readonly standing?: Standing | undefined;
  readonly language?: string | undefined;
  readonly sort?: PeopleSort | undefined;
  readonly columns?: readonly PeopleColumn[] | undefined;
}

const SHOWN_AT_FIRST: readonly PeopleColumn[] = ['relationships', 'identities', 'language'];

/** What the list is narrowed to and how it is shown, as it stands in the address, so that a list can be sent. */
export function usePeopleFilter(role: Role | undefined) {
  const address = useLocation({ select: (location) => location.search as Record<string, unknown> });
  const navigate = useNavigate();
  const { unit } = useScope();
  const search = typeof address.search === 'string' || typeof address.search === 'number' ? String(address.search) : '';
  const standing = STANDINGS.find((each) => each === address.standing);
  const language = typeof address.language === 'string' ? address.language : undefined;
  const sort: PeopleSort = address.sort === 'newest' ? 'newest' : 'name';
  const named = typeof address.columns === 'string' ? address.columns.split('.') : undefined;
  const columns = named ? PEOPLE_COLUMNS.filter((column) => named.includes(column)) : SHOWN_AT_FIRST;
  const filters = {
    ...(search !== '' && { search }),
    ...(role && { role }),
    ...(unit && { unitId: unit }),
    ...(standing && { standing }),
    ...(language && { language }),
  };
  const change = ({ columns: chosen, search: words, ...next }: PeopleFilter) =>
    void navigate({
      to: '.',
      replace: true,
      search: (before: object) => ({
        ...before,
        ...next,
        ...(words !== undefined && { search: words === '' ? undefined : words }),
        ...(chosen && { columns: chosen.length === 0 ? 'name' : chosen.join('.') }),
      }),
    });
  const showAll = () =>
    void navigate({
      to: '.',
      search: (before: object) => ({
        ...before,
        search: undefined,
        standing: undefined,
        language: undefined,
        unit: undefined,
      }),
    });
  const narrowed = search !== '' || standing !== undefined || language !== undefined || unit !== null;
  return { search, standing, language, sort, columns, filters, narrowed, change, showAll };
}

export type ShownPeople = ReturnType<typeof usePeopleFilter>;
