import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconParentheses, IconPlus, IconX } from '@tabler/icons-react';
import type { ActionProps, NotToggleProps } from 'react-querybuilder';

export function AddRule({ title, handleOnClick }: ActionProps) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<IconPlus size={13} stroke={1.6} aria-hidden />}
      onClick={(event) => handleOnClick(event)}
    >
      {title}
    </Button>
  );
}

export function AddGroup({ title, handleOnClick }: ActionProps) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<IconParentheses size={13} stroke={1.6} aria-hidden />}
      onClick={(event) => handleOnClick(event)}
    >
      {title}
    </Button>
  );
}

/** Takes out a rule or a group. */
export function Remove({ title, handleOnClick }: ActionProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={title}
      title={title}
      onClick={(event) => handleOnClick(event)}
    >
      <IconX size={15} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

/** Turns a group round: none of what it says. */
export function NotGroup({ checked, handleOnChange, title, disabled }: NotToggleProps) {
  return (
    <Checkbox
      size="xs"
      label={title}
      checked={checked ?? false}
      disabled={disabled ?? false}
      onChange={(event) => handleOnChange(event.currentTarget.checked)}
    />
  );
}
