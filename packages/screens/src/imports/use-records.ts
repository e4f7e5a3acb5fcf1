import type { ImportKind } from '@unisono/imports/schema';
import { useTranslation } from './imports.texts.ts';

/** "1,470 people", "one figure": a number of what a file of this kind holds. */
export function useRecords(kind: ImportKind): (count: number) => string {
  const { t } = useTranslation('imports');
  return (count) => t(`records.${kind}`, { count });
}
