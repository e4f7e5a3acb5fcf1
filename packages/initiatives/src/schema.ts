export {
  INITIATIVE_KINDS,
  INITIATIVE_SIDES,
  INITIATIVE_STATUSES,
  type InitiativeKind,
  type InitiativeSide,
  type InitiativeStatus,
} from './initiative/initiative.schema.ts';
