import { TextInput } from '@mantine/core';
import { questionCode } from '@unisono/surveys/schema';
import { useState } from 'react';
import { useTranslation } from '../surveys.texts.ts';

interface CodeFieldProps {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly taken?: readonly string[];
  /** Whether it may be empty. */
  readonly optional?: boolean;
  onChange(code: string): void;
}

/** A name that answers are kept under: taken over when the field is left and it is one, until then as it was. */
export function CodeField({ id, label, description, value, taken = [], optional = false, onChange }: CodeFieldProps) {
  const { t } = useTranslation('surveys');
  const [typed, setTyped] = useState(value);
  const valid = (optional && typed === '') || questionCode.safeParse(typed).success;
  const free = !taken.includes(typed);
  return (
    <TextInput
      id={id}
      label={label}
      description={description}
      value={typed}
      maxLength={40}
      error={(!valid && t('editor.codeInvalid')) || (!free && t('editor.codeTaken'))}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => {
        if (valid && free && typed !== value) onChange(typed);
      }}
    />
  );
}
