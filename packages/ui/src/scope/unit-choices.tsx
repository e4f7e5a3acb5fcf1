import { useTranslation } from 'react-i18next';
import type { ButtonElement } from '../on-demand/index.ts';
import type { UnitChoice } from '../units/unit-rows.ts';
import { UnitTree } from '../units/unit-tree.tsx';
import { ScopePopover } from './scope-popover.tsx';
import { useScope } from './use-scope.ts';

interface UnitChoicesProps {
  readonly button: ButtonElement;
  readonly units: readonly UnitChoice[];
  /** Words for everything the account may see. */
  readonly all: string;
}

/** The tree of units to choose the part from that is looked at. */
export default function UnitChoices({ button, units, all }: UnitChoicesProps) {
  const { t } = useTranslation('scope');
  const { unit, setUnit } = useScope();
  return (
    <ScopePopover button={button}>
      {(close) => (
        <UnitTree
          units={units}
          selected={unit === null ? [] : [unit]}
          whole={all}
          label={t('unit')}
          onSelect={(id) => {
            setUnit(id);
            close();
          }}
        />
      )}
    </ScopePopover>
  );
}
