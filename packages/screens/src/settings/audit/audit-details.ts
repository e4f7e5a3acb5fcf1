/** A detail of an audit event: its name and value, with the value before where it changed. */
export interface AuditDetail {
  readonly name: string;
  readonly value: string;
  readonly before?: string;
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * What an audit event tells, for reading: only what changed, lists joined, and no ids, which say nothing to anybody.
 */
export function auditDetails(details: Readonly<Record<string, unknown>>): AuditDetail[] {
  const { before, after, ...others } = details;
  const changes =
    isRecord(before) && isRecord(after)
      ? Object.keys(after).flatMap((name) => changeOf(name, before[name], after[name]))
      : changeOf('', before, after);
  const stated = Object.entries(others).flatMap(([name, value]) =>
    isChange(value) ? changeOf(name, value.before, value.after) : changeOf(name, undefined, value),
  );
  return [...changes, ...stated];
}

function changeOf(name: string, before: unknown, after: unknown): AuditDetail[] {
  const [was, is] = [textOf(before), textOf(after)];
  if (is === was || (is === '' && was === '')) return [];
  return [{ name, value: is === '' ? '–' : is, ...(was !== '' && { before: was }) }];
}

function isChange(value: unknown): value is { before: unknown; after: unknown } {
  return isRecord(value) && 'before' in value && 'after' in value;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  if (isRecord(value)) return Object.values(value).map(textOf).filter(Boolean).join(' ');
  if (typeof value === 'string') return ID.test(value) ? '' : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
