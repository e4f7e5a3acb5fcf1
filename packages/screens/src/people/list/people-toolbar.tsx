import { ActionIcon, Button, Menu, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconColumns3, IconSearch, IconX } from '@tabler/icons-react';
import { PEOPLE_COLUMNS, PEOPLE_SORTS, STANDINGS } from '@unisono/people-core/schema';
import { useLanguage } from '@unisono/ui/texts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../people.texts.ts';
import { LANGUAGE_CODES, languageName } from '../language-name.ts';
import type { ShownPeople } from './use-people-filter.ts';
import classes from './list.module.css';

const ALL = 'all';
const PAUSE_MILLISECONDS = 250;

/** What is looked for, what is filtered, in which order and with which columns. */
export function PeopleToolbar({ shown, children }: { shown: ShownPeople; children: ReactNode }) {
  const { t } = useTranslation('people');
  const spoken = useLanguage();
  const { standing, language, sort, change } = shown;
  return (
    <div className={classes.toolbar} role="group" aria-label={t('search')}>
      <SearchBox shown={shown} />
      <SegmentedControl
        aria-label={t('standing.label')}
        value={standing ?? ALL}
        onChange={(next) => change({ standing: STANDINGS.find((each) => each === next) })}
        data={[ALL, ...STANDINGS].map((each) => ({ value: each, label: t(`standing.${each}` as 'standing.all') }))}
      />
      <Select
        aria-label={t('language.label')}
        className={classes.select}
        searchable
        value={language ?? ALL}
        onChange={(next) => change({ language: next === null || next === ALL ? undefined : next })}
        data={[
          { value: ALL, label: t('language.all') },
          ...LANGUAGE_CODES.map((code) => ({ value: code, label: languageName(code, spoken) })),
        ]}
      />
      <Select
        aria-label={t('sort.label')}
        className={classes.select}
        allowDeselect={false}
        value={sort}
        onChange={(next) => change({ sort: PEOPLE_SORTS.find((each) => each === next) })}
        data={PEOPLE_SORTS.map((each) => ({ value: each, label: t(`sort.${each}`) }))}
      />
      <ColumnChooser shown={shown} />
      {children}
    </div>
  );
}

function SearchBox({ shown: { search, change } }: { shown: ShownPeople }) {
  const { t } = useTranslation('people');
  const [words, setWords] = useState(search);
  const [asked, setAsked] = useState(search);
  // Whoever comes back to another address, or shows all, finds its words here.
  if (asked !== search) {
    setAsked(search);
    if (words.trim() !== search) setWords(search);
  }
  const ask = useDebouncedCallback((next: string) => change({ search: next.trim() }), PAUSE_MILLISECONDS);
  const write = (next: string) => {
    setWords(next);
    ask(next);
  };
  return (
    <TextInput
      type="search"
      className={classes.search}
      aria-label={t('search')}
      placeholder={t('searchHint')}
      leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
      rightSection={
        words !== '' && (
          <ActionIcon variant="subtle" aria-label={t('clear')} onClick={() => write('')}>
            <IconX size={14} stroke={1.6} aria-hidden />
          </ActionIcon>
        )
      }
      value={words}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}

function ColumnChooser({ shown: { columns, change } }: { shown: ShownPeople }) {
  const { t } = useTranslation('people');
  return (
    <Menu position="bottom-end" offset={4}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns3 size={15} stroke={1.6} aria-hidden />}>
          {t('columns.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PEOPLE_COLUMNS.map((column) => {
          const chosen = columns.includes(column);
          const others = columns.filter((each) => each !== column);
          return (
            <Menu.CheckboxItem
              key={column}
              checked={chosen}
              onChange={() => change({ columns: chosen ? others : [...others, column] })}
            >
              {t(`columns.${column}`)}
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
