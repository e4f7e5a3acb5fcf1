export { ASSOCIATION_KINDS, type Association, type AssociationKind, type RankAssociation } from './association.ts';
export { betweenAssociation } from './between-association.ts';
export type { Observation } from './observation.ts';
export { pooledAssociation } from './pooled-association.ts';
export { twoWayAssociation } from './two-way-association.ts';
export { withinAssociation } from './within-association.ts';
