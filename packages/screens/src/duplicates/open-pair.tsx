import { useQuery } from '@tanstack/react-query';
import type { ListedDuplicate } from '@unisono/people-core/schema';
import { ErrorState, Loading } from '@unisono/ui/states';
import { useState } from 'react';
import { useTRPC } from '../application/api.ts';
import { useTranslation } from './duplicates.texts.ts';
import { Pair } from './pair.tsx';
import type { useDecisions } from './use-decisions.ts';

interface OpenPairProps {
  /** At least one. */
  readonly duplicates: readonly ListedDuplicate[];
  readonly decisions: ReturnType<typeof useDecisions>;
}

/** The pair that is to be decided next, of those that wait. */
export function OpenPair({ duplicates, decisions }: OpenPairProps) {
  const { t } = useTranslation('duplicates');
  const [chosen, choose] = useState<string>();
  // What was chosen may have been decided since: then the one that took its place.
  const [at, setAt] = useState(0);
  const known = duplicates.findIndex(({ id }) => id === chosen);
  const place = known === -1 ? Math.min(at, duplicates.length - 1) : known;
  const { id = '' } = duplicates[place] ?? {};
  const found = useQuery(useTRPC().duplicates.find.queryOptions({ id }));
  const goTo = (to: number) => {
    const next = duplicates[to];
    if (!next) return undefined;
    return () => {
      choose(next.id);
      setAt(to);
    };
  };
  if (found.isPending) return <Loading shape="section" />;
  if (found.isError) {
    return <ErrorState title={t('gone')} error={found.error} onRetry={() => void found.refetch()} />;
  }
  return (
    <Pair
      key={id}
      duplicate={found.data}
      busy={decisions.busy}
      takesFocus={chosen !== undefined || decisions.decided > 0}
      onSame={(keptId) => decisions.join(id, keptId)}
      onDifferent={() => decisions.tellApart(id)}
      onTakeBack={decisions.takeBack}
      onNext={goTo(place + 1)}
      onPrevious={goTo(place - 1)}
    />
  );
}
