import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './figures.module.css';

/** A word that says how it is computed when it is asked: by pointer, touch or keyboard. */
export function Explained({ explanation, children }: { explanation: ReactNode; children: ReactNode }) {
  return (
    <Popover position="bottom-start" offset={4} width={300} returnFocus>
      <Popover.Target>
        <button type="button" className={classes.explained}>
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.explanation}>{explanation}</Popover.Dropdown>
    </Popover>
  );
}
