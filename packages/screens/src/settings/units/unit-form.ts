import type { UnitNode } from '@unisono/people-core/schema';

/** What every form about a unit is given. */
export interface UnitFormProps {
  readonly unit: UnitNode;
  readonly units: readonly UnitNode[];
  onClose(): void;
}
