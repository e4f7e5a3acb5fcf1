import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WavePlan } from '@unisono/surveys/schema';
import { useTRPC } from '../../application/api.ts';
import { useNeedsUnits } from './use-needs-units.ts';
import type { Survey } from '@unisono/surveys/schema';

/** What is known of the people in the units of a plan, to choose among them by. */
export function useAttributes({ id: surveyId, side }: Pick<Survey, 'id' | 'side'>, { unitIds }: WavePlan) {
  const needsUnits = useNeedsUnits(side);
  return useQuery(
    useTRPC().waves.attributes.queryOptions(
      { surveyId, unitIds },
      { enabled: !needsUnits || unitIds.length > 0, placeholderData: keepPreviousData },
    ),
  );
}
