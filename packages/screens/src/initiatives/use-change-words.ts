import { useFormats } from '@unisono/ui/format';
import { useTranslation } from './initiatives.texts.ts';
import { KINDS } from './kinds.ts';
import { SIDES } from './statuses.ts';
import { useEmotions } from './use-emotions.ts';
import type { FoundInitiative } from './use-initiative.ts';
import { useUnitNames } from './use-unit-names.ts';

type Changes = FoundInitiative['history'][number]['changes'];
type Field = keyof Changes;

/** Each changed field from what to what, in the reader's words. */
export function useChangeWords(): (changes: Changes) => string[] {
  const { t } = useTranslation('initiatives');
  const formats = useFormats();
  const emotions = useEmotions();
  const unitNames = useUnitNames();
  const words = (field: Field, value: unknown): string => {
    const kind = KINDS.find((each) => field === 'kind' && each === value);
    const side = SIDES.find((each) => field === 'side' && each === value);
    if (kind) return t(`kinds.${kind}`);
    if (side) return t(`sides.${side}`);
    if (field === 'unitIds') return unitNames(texts(value));
    if (field === 'intendedEmotions') {
      const codes = texts(value);
      const named = emotions.filter(({ code }) => codes.includes(code));
      return formats.list(named.map(({ name, pleasant }) => (pleasant ? name : t('less', { emotion: name }))));
    }
    if ((field === 'fromDay' || field === 'toDay') && typeof value === 'string') return formats.day(value);
    if (typeof value === 'number') return formats.count(value);
    return typeof value === 'string' && value !== '' ? value : t('detail.none');
  };
  return (changes) =>
    (Object.keys(changes) as Field[]).flatMap((field) => {
      const change = changes[field];
      if (!change) return [];
      const [before, after] = [words(field, change.before), words(field, change.after)];
      return [t('detail.changed', { field: t(`detail.fields.${field}`), before, after })];
    });
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
