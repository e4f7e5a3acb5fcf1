import { z } from 'zod';
import { isDay } from '../period/day.ts';

const unitId = z.uuid();
const code = z.string().trim().min(1).max(100);
const name = z.string().trim().min(1).max(200);
const kind = z.string().trim().max(100);
const dayInput = z.string().refine(isDay, 'day-invalid');

export const createUnitInput = z.object({
  code,
  name,
  /** What the organisation calls such a unit: region, branch, shop. */
  kind: kind.optional(),
  parentId: unitId,
  /** Since ever where no day is given, or since its parent is there. */
  from: dayInput.optional(),
});
export type CreateUnitInput = z.infer<typeof createUnitInput>;

/** New units under `parentId`; `parent` is the index of an earlier one in the list, or null for `parentId` itself. */
export const createUnitListInput = z.object({
  parentId: unitId,
  units: z
    .array(z.object({ code, name, parent: z.int().min(0).nullable() }))
    .min(1)
    .max(2000)
    .refine((units) => units.every(({ parent }, index) => parent === null || parent < index), 'parent-not-above')
    .refine((units) => new Set(units.map((unit) => unit.code)).size === units.length, 'code-twice'),
});
export type CreateUnitListInput = z.infer<typeof createUnitListInput>;

export const renameUnitInput = z.object({
  unitId,
  name: name.optional(),
  code: code.optional(),
  kind: kind.optional(),
});
export type RenameUnitInput = z.infer<typeof renameUnitInput>;

export const moveUnitInput = z.object({ unitId, parentId: unitId, from: dayInput });
export type MoveUnitInput = z.infer<typeof moveUnitInput>;

export const removeUnitInput = z.object({ unitId });
export type RemoveUnitInput = z.infer<typeof removeUnitInput>;

/** The tree as of a day; today where none is given. */
export const unitTreeInput = z.object({ day: dayInput.optional() }).optional();

/** A unit in the tree as of a day. `parentId` is null at the top of what the reader may see. */
export interface UnitNode {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string | null;
  readonly parentId: string | null;
  /** Since when it hangs there. */
  readonly fromDay: string;
}

/** How many people are tied to a unit itself (not to those under it) as of a day. */
export interface UnitPeople {
  readonly unitId: string;
  readonly employees: number;
  readonly customers: number;
}
