import type { ButtonElement } from '../on-demand/index.ts';
import { PeriodGrid } from './period-grid.tsx';
import { ScopePopover } from './scope-popover.tsx';
import { useScope } from './use-scope.ts';

interface PeriodChoicesProps {
  readonly button: ButtonElement;
  readonly years: { readonly first: number; readonly last: number } | undefined;
}

/** The periods to choose from. */
export default function PeriodChoices({ button, years }: PeriodChoicesProps) {
  const { period, setPeriod } = useScope();
  return (
    <ScopePopover button={button}>
      {(close) => (
        <PeriodGrid
          value={period}
          years={years}
          onChange={(next) => {
            setPeriod(next);
            close();
          }}
        />
      )}
    </ScopePopover>
  );
}
