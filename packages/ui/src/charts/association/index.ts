export type { AssociationKind, AssociationRow } from './association-row.ts';
export { AssociationRows } from './association-rows.tsx';
