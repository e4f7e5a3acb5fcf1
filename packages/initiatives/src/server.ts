export { InitiativeAmendmentEntity } from './initiative/initiative-amendment.entity.ts';
export { InitiativeEntity } from './initiative/initiative.entity.ts';
