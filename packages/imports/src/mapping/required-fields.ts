import type { ImportKind } from './import-kind.ts';
import type { ImportMap } from './import-map.schema.ts';
import { TARGETS } from './targets.ts';

/** The fields that need a rule, given what else the map says. */
export function requiredFields(kind: ImportKind, map: ImportMap): string[] {
  const required = TARGETS[kind].filter((target) => target.required).map(({ name }) => name);
  if (kind === 'moments' && !map.fields['at']) required.push('day');
  if (kind === 'measures' && !map.measures) required.push('side', 'metric', 'value');
  // A tie needs both ends; neither is fine: somebody the organisation knows without one.
  if (kind === 'people' && ['role', 'unit', 'from', 'to'].some((field) => map.fields[field]))
    required.push('role', 'unit');
  return required;
}
