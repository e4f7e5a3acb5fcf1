export { addDays, daysFrom, isDay, type Day } from './period/day.ts';
export { firstDayOf, lastDayOf, periodContains, periodOf } from './period/period-days.ts';
export { movePeriod, nextPeriod, periodsBetween, previousPeriod } from './period/period-sequence.ts';
export {
  GRAINS,
  grainOf,
  InvalidPeriodError,
  isPeriod,
  parsePeriod,
  type Grain,
  type Period,
} from './period/period.ts';
export { periodSchema } from './period/period.schema.ts';
export type {
  Duplicate,
  DuplicateEvidence,
  DuplicateRecord,
  DuplicatesPage,
  ListedDuplicate,
  MergesPage,
} from './duplicate/duplicate.schema.ts';
export { contactAddress } from './organisation/contact-address.ts';
export { DEFAULT_QUADRANT_CUT, LANGUAGES, type Language } from './organisation/organisation.schema.ts';
export { ROLES, type Role } from './relationship/relationship.schema.ts';
export {
  EMOTION_SETS,
  emotionSetFor,
  emotionsOf,
  FULL_SET,
  NO_EMOTIONS,
  SHORT_SET,
  type EmotionSet,
} from './emotion/emotion-set.ts';
export {
  EMOTION_CODES,
  EMOTIONS,
  isEmotionCode,
  STRONGEST,
  type Emotion,
  type EmotionCode,
} from './emotion/emotion.ts';
export { feltInWheelOrder, noneOf, type Felt, type FeltEmotions } from './emotion/felt.ts';
export { emotionProfile, type EmotionProfile } from './scores/emotion-profile.ts';
export { groupDifference, groupInterval, summarise } from './scores/group-score.ts';
export { addTotals, NOBODY, type GroupTotals } from './scores/group-totals.ts';
export { METRICS, metricOf, type Metric, type MetricCode, type MetricKind } from './scores/metrics.ts';
export { isPum, promotion } from './scores/moment-answers.ts';
export { NEV_DENOMINATOR, scoreMoment, type MomentScores } from './scores/moment-scores.ts';
export {
  changeOrganisationInput,
  setUpOrganisationInput,
  type ChangeOrganisationInput,
  type Organisation,
  type SetUpOrganisationInput,
} from './organisation/organisation.schema.ts';
export {
  createUnitInput,
  moveUnitInput,
  renameUnitInput,
  type CreateUnitInput,
  type MoveUnitInput,
  type RenameUnitInput,
  type UnitNode,
  type UnitPeople,
} from './unit/unit.schema.ts';
export { SIDES, type Side } from './measure/measure.schema.ts';
export type { AvailableScore } from './panel/available-score.ts';
export { leastK } from './panel/least-k.ts';
export { figureAt, type CellShape, type PanelGrid } from './panel/panel-grid.ts';
export { TOGETHER, type Figure, type PanelCell, type PanelQuery, type Scale } from './panel/panel.ts';
export { parseScore, type ScoreReference, type ScoreTerm } from './panel/score-reference.ts';
export { scoreSchema } from './panel/score.schema.ts';
export {
  PEOPLE_COLUMNS,
  PEOPLE_SORTS,
  STANDINGS,
  type ListedPerson,
  type PeopleColumn,
  type PeoplePage,
  type PeoplePlace,
  type PeopleSort,
  type Standing,
} from './people/people-list.schema.ts';
export type { Person, PersonMoment, PersonMomentsPage, PersonRelationship } from './people/person.schema.ts';
