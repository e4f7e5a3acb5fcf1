import { Button, type ButtonProps } from '@mantine/core';
import type { MouseEvent } from 'react';

/**
 * Fields are checked when they are left, and a message that appears then moves what stands below it: a button would
 * slip away between press and release. Pressing it therefore leaves no field.
 */
export function keepFieldFocused(event: MouseEvent): void {
  event.preventDefault();
}

/** Sends a form. */
export function SubmitButton(props: ButtonProps) {
  return <Button type="submit" onMouseDown={keepFieldFocused} {...props} />;
}
