import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import type { WavePlan } from '@unisono/surveys/schema';
import { useTRPC } from '../../application/api.ts';

/** Fields change faster than anybody reads; milliseconds until the server is asked. */
const CALM = 250;

/** What launching the plan would do, asked again whenever it changes; not while something in it is wrong. */
export function usePreview(surveyId: string, plan: WavePlan, right: boolean) {
  const [settled] = useDebouncedValue(plan, CALM);
  return useQuery(
    useTRPC().waves.preview.queryOptions(
      { surveyId, plan: settled },
      { enabled: right, placeholderData: keepPreviousData, retry: false },
    ),
  );
}

export type Preview = ReturnType<typeof usePreview>;
