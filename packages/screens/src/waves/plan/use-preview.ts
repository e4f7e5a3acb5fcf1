import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import type { PreviewWaveInput, WavePlan } from '@unisono/surveys/schema';
import { useTRPC } from '../../application/api.ts';

/** Fields change faster than anybody reads; milliseconds until the server is asked. */
const CALM = 250;

interface Planned {
  readonly surveyId: string;
  readonly plan: WavePlan;
  /** The wave that keeps exactly this plan; who planned it matters for protected ones. */
  readonly keptBy: string | null;
}

/** What launching the plan would do, asked again whenever it changes; not while something in it is wrong. */
export function usePreview({ surveyId, plan, keptBy }: Planned, right: boolean) {
  const asked: PreviewWaveInput = { surveyId, plan, ...(keptBy !== null && plan.mode !== 'identified' && { keptBy }) };
  const [settled] = useDebouncedValue(JSON.stringify(asked), CALM);
  return useQuery(
    useTRPC().waves.preview.queryOptions(JSON.parse(settled) as PreviewWaveInput, {
      enabled: right,
      placeholderData: keepPreviousData,
    }),
  );
}

export type Preview = ReturnType<typeof usePreview>;
