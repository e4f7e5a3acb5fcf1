import type { Role } from '@unisono/people-core/schema';
import { useMe } from '../../application/use-session.ts';
import { managedUnits } from '../../initiatives/manageable-sides.ts';
import { SegmentsGate } from '../segments-gate.tsx';
import { SegmentBuilder } from './segment-builder.tsx';

/** A new segment: of the whole organisation where the account may, else of its first unit. */
export function NewSegment({ side }: { side: Role }) {
  const [first] = managedUnits(useMe().grants, side);
  return (
    <SegmentsGate side={side}>
      <SegmentBuilder side={side} part={first ?? null} />
    </SegmentsGate>
  );
}
