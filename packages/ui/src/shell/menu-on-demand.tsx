import { Menu, type MenuProps } from '@mantine/core';
import { cloneElement, type ReactElement, type ReactNode, type Ref } from 'react';
import { useOpenedAtOnce, type ButtonElement } from '../on-demand/index.ts';

interface MenuOnDemandProps extends Pick<MenuProps, 'position' | 'width' | 'withinPortal'> {
  readonly button: ButtonElement;
  readonly children: ReactNode;
}

/** A menu of the shell around its button, opened by the click that fetched it. */
export function MenuOnDemand({ button, children, ...place }: MenuOnDemandProps) {
  const { button: ref, opened, setOpened } = useOpenedAtOnce();
  return (
    <Menu opened={opened} onChange={setOpened} offset={4} {...place}>
      <Menu.Target>{cloneElement(button as ReactElement<{ ref: Ref<HTMLButtonElement> }>, { ref })}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
