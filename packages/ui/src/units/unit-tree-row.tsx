import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './unit-tree.module.css';

interface UnitTreeRowProps {
  readonly id: string;
  readonly name: string;
  readonly kind?: string | undefined;
  readonly level: number;
  readonly position?: number;
  readonly siblings?: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly expanded?: boolean | undefined;
  readonly twisty?: ReactNode;
  readonly strong?: boolean;
  onChoose(): void;
}

export function UnitTreeRow(props: UnitTreeRowProps) {
  const { id, name, kind, level, position, siblings, active, selected, expanded, twisty, strong, onChoose } = props;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // The search field above holds the focus and the keys; the line is only pointed at.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <li
      ref={line}
      id={id}
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={selected}
      aria-expanded={expanded}
      data-active={active || undefined}
      className={classes.row}
      style={{ paddingInlineStart: 6 + (level - 1) * 16 }}
      onClick={onChoose}
    >
      <span className={classes.twisty}>{twisty}</span>
      <span className={strong ? classes.whole : classes.name}>{name}</span>
      {kind !== undefined && <span className={classes.kind}>{kind}</span>}
      {selected && <IconCheck size={15} stroke={1.8} aria-hidden className={classes.check} />}
    </li>
  );
}
