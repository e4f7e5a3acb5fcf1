import { EMOTION_CODES } from '@unisono/people-core/schema';
import type { ImportKind } from './import-kind.ts';

/** What a target's values are, once the rule has done its work. */
type TargetType = 'text' | 'number' | 'day' | 'instant' | 'choice' | 'period';

/** A field that rows of a kind can fill. Names ending in `.*` take any word: `identity.*` is `identity.email`. */
export interface Target {
  readonly name: string;
  readonly type: TargetType;
  readonly required?: true;
  readonly choices?: readonly string[];
}

const ROLE = { name: 'role', type: 'choice', choices: ['employee', 'customer'] } as const;

/** Every target of every kind; docs/imports.md explains them. */
export const TARGETS: Readonly<Record<ImportKind, readonly Target[]>> = {
  units: [
    { name: 'code', type: 'text', required: true },
    { name: 'name', type: 'text', required: true },
    { name: 'kind', type: 'text' },
    { name: 'parent', type: 'text' },
    { name: 'from', type: 'day' },
  ],
  people: [
    { name: 'externalId', type: 'text', required: true },
    { name: 'name', type: 'text' },
    { name: 'language', type: 'choice', choices: ['en', 'es'] },
    { name: 'birthDay', type: 'day' },
    { name: 'identity.*', type: 'text' },
    { name: 'attribute.*', type: 'text' },
    ROLE,
    { name: 'unit', type: 'text' },
    { name: 'from', type: 'day' },
    { name: 'to', type: 'day' },
    { name: 'relationship.*', type: 'text' },
  ],
  moments: [
    { name: 'externalId', type: 'text', required: true },
    { name: 'person', type: 'text' },
    { name: 'identity.*', type: 'text' },
    { ...ROLE, required: true },
    { name: 'unit', type: 'text' },
    { name: 'day', type: 'day' },
    { name: 'at', type: 'instant' },
    { name: 'touchpoint', type: 'text' },
    ...EMOTION_CODES.map((code) => ({ name: `felt.${code}`, type: 'number' }) as const),
    { name: 'expectation', type: 'number' },
    { name: 'disconfirmation', type: 'number' },
    { name: 'ease', type: 'number' },
    { name: 'recommend', type: 'number' },
    { name: 'told', type: 'number' },
    { name: 'toldValence', type: 'number' },
    { name: 'pumPositive', type: 'number' },
    { name: 'pumUnique', type: 'number' },
    { name: 'pumMemorable', type: 'number' },
    { name: 'answer.*', type: 'number' },
    { name: 'comment', type: 'text' },
    { name: 'comment.*', type: 'text' },
    { name: 'commentQuestion', type: 'text' },
  ],
  measures: [
    { name: 'unit', type: 'text', required: true },
    { name: 'period', type: 'period', required: true },
    { name: 'side', type: 'choice', choices: ['employee', 'customer', 'business'] },
    { name: 'metric', type: 'text' },
    { name: 'value', type: 'number' },
    { name: 'n', type: 'number' },
    { name: 'sd', type: 'number' },
    { name: 'scaleMin', type: 'number' },
    { name: 'scaleMax', type: 'number' },
    { name: 'label', type: 'text' },
  ],
};

/** The target that a field of a map names, or undefined. */
export function targetOf(kind: ImportKind, field: string): Target | undefined {
  return TARGETS[kind].find(({ name }) =>
    name.endsWith('.*') ? field.startsWith(name.slice(0, -1)) && field.length > name.length - 1 : name === field,
  );
}
