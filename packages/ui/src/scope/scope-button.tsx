import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { ButtonElement } from '../on-demand/index.ts';
import classes from './scope.module.css';

interface ScopeButtonProps {
  readonly icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;
  readonly name: string;
  readonly label: string;
}

/** A button of the bar that says what is looked at. */
export function scopeButton({ icon: Icon, name, label }: ScopeButtonProps): ButtonElement {
  return (
    <button type="button" className={classes.button} aria-label={label}>
      <Icon size={15} stroke={1.6} aria-hidden />
      <b>{name}</b>
      <IconChevronDown size={14} stroke={1.6} aria-hidden />
    </button>
  );
}
