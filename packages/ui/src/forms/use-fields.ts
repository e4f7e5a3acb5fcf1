import { useForm, type UseFormInput, type UseFormReturnType } from '@mantine/form';
import { refusalOf } from '../client/refusal.ts';
import { sentenceOf } from '../client/sentence-of.ts';

export type Fields<Values> = UseFormReturnType<Values> & {
  /**
   * Shows what the server refused: at the field it names, if the form has it; otherwise the sentence comes back,
   * to be shown above the buttons.
   */
  refuse(error: unknown): string | undefined;
};

/** A form that checks a field when it is left, keeps what was typed, and knows where refusals belong. */
export function useFields<Values extends Record<string, unknown>>(
  input: UseFormInput<Values> & { readonly initialValues: Values },
): Fields<Values> {
  const form = useForm<Values>({ mode: 'controlled', validateInputOnBlur: true, ...input });
  const refuse = (error: unknown): string | undefined => {
    const refusal = refusalOf(error);
    const sentence = sentenceOf(refusal);
    const [first] = refusal.field?.split('.') ?? [];
    if (refusal.field === undefined || first === undefined || !(first in input.initialValues)) return sentence;
    form.setErrors({ ...form.errors, [refusal.field]: sentence });
    return undefined;
  };
  return { ...form, refuse };
}
