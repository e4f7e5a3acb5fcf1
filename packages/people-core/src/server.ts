export type { Numbered, Problem, RecordOptions, RecordOutcome } from './staging/record-outcome.ts';
export { IdentityEntity } from './identity/identity.entity.ts';
export { OrganisationEntity } from './organisation/organisation.entity.ts';
export { PersonEntity } from './person/person.entity.ts';
export { PersonMergeEntity } from './person/person-merge.entity.ts';
export { RelationshipEntity } from './relationship/relationship.entity.ts';
export { UnitEntity } from './unit/unit.entity.ts';
export { UnitPlacementEntity } from './unit/unit-placement.entity.ts';
