import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../texts/use-language.ts';
import './texts.ts';
import { UnitTreeRow } from './unit-tree-row.tsx';
import { useTreeKeys } from './use-tree-keys.ts';
import { plainLetters, unitRows, unitsAbove, type UnitChoice } from './unit-rows.ts';
import classes from './unit-tree.module.css';

/** More lines than anybody reads; a search narrows them. */
const SHOWN = 250;

export interface UnitTreeProps {
  readonly units: readonly UnitChoice[];
  /** The chosen units; an empty list is the whole organisation where `whole` is given. */
  readonly selected: readonly string[];
  onSelect(id: string | null): void;
  /** Name of the line above the tree that stands for everything, `Almar, all 15 units`. */
  readonly whole?: string | undefined;
  readonly multiple?: boolean;
  readonly label: string;
}

/** Searchable tree of units. The focus stays in the search; arrows move, open and close, Enter chooses. */
export function UnitTree({ units, selected, onSelect, whole, multiple = false, label }: UnitTreeProps) {
  const { t } = useTranslation('units');
  const language = useLanguage();
  const treeId = useId();
  const [query, setQuery] = useState('');
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => openedAt(units, selected));
  const rows = unitRows(units, { expanded, query, locale: language }).slice(0, SHOWN);
  const offersWhole = whole !== undefined && query.trim() === '';
  const toggle = (id: string, open: boolean) =>
    setExpanded((before) => {
      const after = new Set(before);
      if (open) after.add(id);
      else after.delete(id);
      return after;
    });
  const { active, setActive, onKeyDown } = useTreeKeys({
    rows,
    offersWhole,
    searching: query !== '',
    toggle,
    onSelect,
  });
  const search = (wanted: string) => {
    setQuery(wanted);
    const found = unitRows(units, { expanded, query: wanted, locale: language });
    const first = found.findIndex((row) => plainLetters(row.unit.name).includes(plainLetters(wanted.trim())));
    setActive(Math.max(0, first));
  };
  const idOf = (index: number) => `${treeId}-${index}`;

  return (
    <div className={classes.picker}>
      <div className={classes.search}>
        <IconSearch size={15} stroke={1.6} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-haspopup="tree"
          aria-controls={treeId}
          aria-activedescendant={rows.length > 0 || offersWhole ? idOf(active) : undefined}
          aria-label={t('search', { label })}
          placeholder={t('placeholder')}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            search(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul role="tree" id={treeId} aria-label={label} aria-multiselectable={multiple} className={classes.tree}>
        {offersWhole && (
          <UnitTreeRow
            id={idOf(0)}
            name={whole}
            level={1}
            active={active === 0}
            selected={selected.length === 0}
            onChoose={() => onSelect(null)}
            strong
          />
        )}
        {rows.map((row, index) => {
          const at = index + (offersWhole ? 1 : 0);
          return (
            <UnitTreeRow
              key={row.unit.id}
              id={idOf(at)}
              name={row.unit.name}
              kind={row.unit.kind ?? undefined}
              level={row.level}
              position={row.position}
              siblings={row.siblings}
              active={active === at}
              selected={selected.includes(row.unit.id)}
              onChoose={() => onSelect(row.unit.id)}
              expanded={row.hasChildren ? row.expanded : undefined}
              twisty={
                row.hasChildren && (
                  <IconChevronRight
                    size={14}
                    stroke={1.8}
                    aria-hidden
                    onClick={(event) => {
                      event.stopPropagation();
                      toggle(row.unit.id, !row.expanded);
                    }}
                  />
                )
              }
            />
          );
        })}
      </ul>
      <p className={classes.none} role="status">
        {rows.length === 0 && query !== '' && t('none', { query })}
        {rows.length === SHOWN && t('narrow', { count: SHOWN })}
      </p>
    </div>
  );
}

function openedAt(units: readonly UnitChoice[], selected: readonly string[]): ReadonlySet<string> {
  const opened = new Set(selected.flatMap((id) => unitsAbove(units, id).map((unit) => unit.id)));
  const known = new Set(units.map((unit) => unit.id));
  const roots = units.filter((unit) => !unit.parentId || !known.has(unit.parentId));
  // A single root says nothing by itself: begin with what it holds.
  if (roots.length === 1 && roots[0]) opened.add(roots[0].id);
  return opened;
}
