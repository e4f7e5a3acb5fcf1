import { Select } from '@mantine/core';
import { LISTED_STATUSES, SIDES } from './statuses.ts';
import { useTranslation } from './initiatives.texts.ts';
import { useInitiativeFilter } from './use-initiative-filter.ts';
import classes from './initiatives.module.css';

const ALL = 'all';

/** Narrows the list by side and status. */
export function InitiativeFilters() {
  const { t } = useTranslation('initiatives');
  const { side, status, change } = useInitiativeFilter();
  return (
    <div className={classes.filters} role="group" aria-label={t('filters.label')}>
      <Select
        aria-label={t('filters.side')}
        data={[
          { value: ALL, label: t('filters.allSides') },
          ...SIDES.map((each) => ({ value: each, label: t(`sides.${each}`) })),
        ]}
        value={side ?? ALL}
        onChange={(next) => change({ side: SIDES.find((each) => each === next) })}
      />
      <Select
        aria-label={t('filters.status')}
        data={[
          { value: ALL, label: t('filters.allStatuses') },
          ...LISTED_STATUSES.map((each) => ({ value: each, label: t(`statuses.${each}`) })),
        ]}
        value={status ?? ALL}
        onChange={(next) => change({ status: LISTED_STATUSES.find((each) => each === next) })}
      />
    </div>
  );
}
