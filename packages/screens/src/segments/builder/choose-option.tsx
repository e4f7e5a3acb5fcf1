import { NativeSelect } from '@mantine/core';
import type { VersatileSelectorProps } from 'react-querybuilder';
import classes from './builder.module.css';

/** A list of the query builder as one of ours. */
export function ChooseOption({ options, value, handleOnChange, title, disabled }: VersatileSelectorProps) {
  // None of our lists has groups in it.
  const data = (options as readonly { readonly name?: string; readonly label: string }[]).map(
    ({ name = '', label }) => ({
      value: name,
      label,
    }),
  );
  return (
    <NativeSelect
      size="xs"
      className={classes.choose}
      aria-label={title}
      data={data}
      value={typeof value === 'string' ? value : ''}
      disabled={disabled ?? false}
      onChange={(event) => handleOnChange(event.currentTarget.value)}
    />
  );
}
