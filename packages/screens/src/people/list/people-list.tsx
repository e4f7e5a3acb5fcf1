import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Role } from '@unisono/people-core/schema';
import { useFormats } from '@unisono/ui/format';
import { Empty, ErrorState, Loading, NotRenewed } from '@unisono/ui/states';
import { useAbility } from '../../application/use-session.ts';
import { DuplicatesNotice } from '../../duplicates/duplicates-notice.tsx';
import { useTranslation } from '../people.texts.ts';
import { ExportPeople } from './export-people.tsx';
import { PeopleTable } from './people-table.tsx';
import { PeopleToolbar } from './people-toolbar.tsx';
import { usePeople, usePeopleCount } from './use-people.ts';
import { usePeopleFilter, type ShownPeople } from './use-people-filter.ts';
import classes from './list.module.css';

interface PeopleListProps {
  /** Only its people; without one those of both. */
  readonly side?: Role;
  /** Where somebody's page is, without their id. */
  readonly base: '/people' | '/settings/people';
}

/** People whom the account may see: looked for, filtered, sorted, and as many as there are. */
export function PeopleList({ side, base }: PeopleListProps) {
  const shown = usePeopleFilter(side);
  return (
    <div className={classes.list}>
      <DuplicatesNotice />
      <PeopleToolbar shown={shown}>
        <ExportPeople shown={shown} />
      </PeopleToolbar>
      <Count shown={shown} />
      <Found shown={shown} base={base} />
    </div>
  );
}

function Count({ shown }: { shown: ShownPeople }) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const { data } = usePeopleCount(shown);
  return (
    <p className={classes.count} role="status">
      {data ? t('count', { count: data.people, number: formats.count(data.people) }) : t('counting')}
    </p>
  );
}

function Found({ shown, base }: { shown: ShownPeople; base: PeopleListProps['base'] }) {
  const { t } = useTranslation('people');
  const query = usePeople(shown);
  if (query.isError && !query.data) {
    return <ErrorState title={t('failed')} error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Loading shape="table" />;
  const people = query.data.pages.flatMap((page) => page.people);
  if (people.length === 0) return shown.narrowed ? <NobodyFits onShowAll={shown.showAll} /> : <NobodyYet />;
  return (
    <>
      <NotRenewed query={query} />
      <PeopleTable
        people={people}
        columns={shown.columns}
        base={base}
        more={query.hasNextPage}
        onMore={() => {
          if (query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError) void query.fetchNextPage();
        }}
      />
    </>
  );
}

function NobodyYet() {
  const { t } = useTranslation('people');
  const mayImport = useAbility('import.use');
  return (
    <Empty
      title={t('empty.title')}
      action={
        mayImport && (
          <Button component={Link} to="/settings/imports">
            {t('empty.import')}
          </Button>
        )
      }
    >
      {t(mayImport ? 'empty.words' : 'empty.ask')}
    </Empty>
  );
}

function NobodyFits({ onShowAll }: { onShowAll: () => void }) {
  const { t } = useTranslation('people');
  return (
    <Empty
      title={t('empty.filtered')}
      action={
        <Button variant="default" onClick={onShowAll}>
          {t('empty.showAll')}
        </Button>
      }
    >
      {t('empty.filteredWords')}
    </Empty>
  );
}
