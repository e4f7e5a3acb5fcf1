import { useState } from 'react';

/**
 * What a server refused, for the form that asked: at the field that the refusal names, else as `problem` above the
 * buttons. Spread `options` into the mutation's.
 */
export function useRefusal(fields: { refuse(error: unknown): string | undefined }) {
  const [problem, setProblem] = useState<string>();
  const options = {
    meta: { shown: true },
    onMutate: () => setProblem(undefined),
    onError: (error: unknown) => setProblem(fields.refuse(error)),
  };
  return { problem, options };
}
