import { Popover } from '@mantine/core';
import { cloneElement, type MouseEventHandler, type ReactElement, type ReactNode, type Ref } from 'react';
import { useOpenedAtOnce, type ButtonElement } from '../on-demand/index.ts';
import classes from './scope.module.css';

interface ScopePopoverProps {
  readonly button: ButtonElement;
  readonly children: (close: () => void) => ReactNode;
}

type Target = ReactElement<{ ref: Ref<HTMLButtonElement>; onClick: MouseEventHandler }>;

/** What a button of the bar opens. */
export function ScopePopover({ button, children }: ScopePopoverProps) {
  const { button: ref, opened, setOpened } = useOpenedAtOnce();
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start" offset={4}>
      <Popover.Target>{cloneElement(button as Target, { ref, onClick: () => setOpened(!opened) })}</Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  );
}
