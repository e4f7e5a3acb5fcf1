import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ListedPerson, PeopleColumn } from '@unisono/people-core/schema';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from '../people.texts.ts';
import { PersonCell, PersonName } from './person-cell.tsx';
import classes from './list.module.css';

const ROW_PIXELS = 36;
const BEFORE_AND_AFTER = 12;

interface PeopleTableProps {
  readonly people: readonly ListedPerson[];
  readonly columns: readonly PeopleColumn[];
  readonly base: '/people' | '/settings/people';
  /** Whether there are more than are read. */
  readonly more: boolean;
  onMore(): void;
}

/** A row for each, of which only those in sight are made. Arrows go from row to row, Enter opens. */
export function PeopleTable({ people, columns, base, more, onMore }: PeopleTableProps) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  // The library's functions change without telling; nothing here is remembered between renders.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => place.current,
    estimateSize: () => ROW_PIXELS,
    overscan: BEFORE_AND_AFTER,
  });
  const inSight = rows.getVirtualItems();
  const last = inSight.at(-1)?.index ?? 0;
  const reached = last >= people.length - BEFORE_AND_AFTER;
  useEffect(() => {
    if (more && reached) onMore();
  }, [more, reached, onMore]);

  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(people.length - 1, index));
    rows.scrollToIndex(next);
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
  };
  const open = (id: string) => void navigate({ to: `${base}/$personId`, params: { personId: id } });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    const person = people[index];
    if (step !== undefined) focusRow(index + step);
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(people.length - 1);
    else if (event.key === 'Enter' && person) open(person.id);
    else return;
    event.preventDefault();
  };
  const template = { gridTemplateColumns: ['minmax(0, 1.2fr)', ...columns.map((column) => WIDTHS[column])].join(' ') };
  return (
    <>
      <div
        className={classes.scroll}
        ref={place}
        role="grid"
        aria-label={t('titles.record')}
        aria-rowcount={more ? -1 : people.length + 1}
      >
        <div role="rowgroup">
          <div role="row" className={`${classes.row} ${classes.head}`} style={template}>
            <span role="columnheader">{t('columns.name')}</span>
            {columns.map((column) => (
              <span role="columnheader" key={column}>
                {t(`columns.${column}`)}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes.rows} style={{ height: rows.getTotalSize() }}>
          {inSight.map(({ index, start }) => {
            const person = people[index];
            return (
              person && (
                <div
                  key={person.id}
                  role="row"
                  ref={rows.measureElement}
                  data-index={index}
                  aria-rowindex={index + 2}
                  tabIndex={index === (inSight[0]?.index ?? 0) || index === 0 ? 0 : -1}
                  className={`${classes.row} ${classes.person}`}
                  style={{ ...template, transform: `translateY(${start}px)` }}
                  onKeyDown={(event) => onKeyDown(event, index)}
                  onClick={() => open(person.id)}
                >
                  <span role="gridcell" className={classes.name}>
                    <PersonName name={person.name} />
                  </span>
                  {columns.map((column) => (
                    <span role="gridcell" key={column} data-column={column}>
                      <PersonCell person={person} column={column} />
                    </span>
                  ))}
                </div>
              )
            );
          })}
        </div>
      </div>
      <p className={classes.keys}>{t('keys')}</p>
    </>
  );
}

const WIDTHS: Readonly<Record<PeopleColumn, string>> = {
  relationships: 'minmax(0, 1.4fr)',
  language: '96px',
  birthDay: '112px',
  identities: 'minmax(0, 1.4fr)',
};
