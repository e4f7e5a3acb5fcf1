export { addDays, daysFrom, isDay, type Day } from './period/day.ts';
export { firstDayOf, lastDayOf, periodContains, periodOf } from './period/period-days.ts';
export { movePeriod, nextPeriod, periodsBetween, previousPeriod } from './period/period-sequence.ts';
export {
  GRAINS,
  grainOf,
  InvalidPeriodError,
  isPeriod,
  parsePeriod,
  periodSchema,
  type Grain,
  type Period,
} from './period/period.ts';
export { LANGUAGES, type Language } from './organisation/organisation.schema.ts';
export { ROLES, type Role } from './relationship/relationship.schema.ts';
