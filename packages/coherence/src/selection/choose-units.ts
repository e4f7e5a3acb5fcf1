import type { UnitNode } from '@unisono/people-core/schema';
import { meets, type Condition } from './where.ts';

/** A unit that is shown, with the group it is counted in. */
export interface ChosenUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string | null;
  readonly group: UnitGroup;
}

/** What `between` and `within` refer to. */
interface UnitGroup {
  readonly key: string;
  readonly label: string;
}

export interface UnitChoice {
  /** `lowest`: units with none beneath them; `next`: those right under the top of the part; else units of this kind. */
  readonly level: string;
  /** `unit`: each its own; `parent`; `kind`; else the nearest unit above of this kind. */
  readonly groupBy: string;
  readonly where: readonly Condition[];
}

/** The units of a part of the tree that are shown, none above another, in the order of `nodes`. */
export function chooseUnits(nodes: readonly UnitNode[], { level, groupBy, where }: UnitChoice): ChosenUnit[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Set(nodes.map((node) => node.parentId));
  const fits = (node: UnitNode) => {
    if (level === 'lowest') return !parents.has(node.id);
    if (level !== 'next') return node.kind === level;
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    return parent ? parent.parentId === null : !parents.has(node.id);
  };
  const shown = nodes.filter((node) => {
    const above = ancestorsOf(node, byId);
    if (!fits(node) || (level !== 'lowest' && level !== 'next' && above.some(fits))) return false;
    const ancestorCodes = above.map((unit) => unit.code);
    return meets({ code: node.code, kind: node.kind, parentCode: ancestorCodes[0] ?? null, ancestorCodes }, where);
  });
  return shown.map((node) => {
    const { id, code, name, kind } = node;
    return { id, code, name, kind, group: groupOf(node, ancestorsOf(node, byId), groupBy) };
  });
}

/** A unit that has no such parent or kind is a group of its own. */
function groupOf(node: UnitNode, above: readonly UnitNode[], groupBy: string): UnitGroup {
  if (groupBy === 'kind' && node.kind !== null) return { key: node.kind, label: node.kind };
  const byKind = groupBy === 'unit' || groupBy === 'kind' ? undefined : above.find((unit) => unit.kind === groupBy);
  const group = groupBy === 'parent' ? above[0] : byKind;
  return { key: group?.id ?? node.id, label: group?.name ?? node.name };
}

/** Nearest first. */
function ancestorsOf(node: UnitNode, byId: ReadonlyMap<string, UnitNode>): UnitNode[] {
  const above: UnitNode[] = [];
  let parent = node.parentId === null ? undefined : byId.get(node.parentId);
  while (parent) {
    above.push(parent);
    parent = parent.parentId === null ? undefined : byId.get(parent.parentId);
  }
  return above;
}
