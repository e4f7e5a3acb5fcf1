export { InitiativeAmendmentEntity } from './initiative/initiative-amendment.entity.ts';
export { InitiativeEntity } from './initiative/initiative.entity.ts';
export { initiativeRouter } from './initiative/initiative.router.ts';
export { registerInitiative } from './initiative/register-initiative.ts';
export { initiativesPolicies } from './policies.ts';
