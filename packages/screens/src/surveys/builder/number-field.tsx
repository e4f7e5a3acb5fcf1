import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';

interface NumberFieldProps extends Pick<NumberInputProps, 'id' | 'className' | 'label' | 'aria-label' | 'step'> {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  onChange(value: number): void;
}

/** A whole number of the draft, taken over while it is one that may be. What is out of range waits until the field is left. */
export function NumberField({ value, min, max, onChange, ...props }: NumberFieldProps) {
  const [typed, setTyped] = useState<number | string>();
  return (
    <NumberInput
      {...props}
      value={typed ?? value}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="blur"
      onChange={(next) => {
        const fits = typeof next === 'number' && next >= min && next <= max;
        setTyped(fits ? undefined : next);
        if (fits) onChange(next);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
