import type { ImportProblem } from '@unisono/imports/schema';
import { useTranslation } from '../imports.texts.ts';

/** What the file says where a row has a problem, as far as the problem's details tell. */
export function useShownValue(): (problem: Pick<ImportProblem, 'field' | 'details'>) => string {
  const { t } = useTranslation('imports');
  return ({ field, details }) => {
    const value = said(details, field === 'parent' ? ['parent'] : ['value', 'unit', 'externalId']);
    const first = said(details, ['first', 'firstRow']);
    if (said(details, ['kept']) !== '')
      return t('result.kept', { kept: said(details, ['kept']), other: said(details, ['other']) });
    if (said(details, ['min']) !== '' && said(details, ['max']) !== '') {
      return t('result.range', { value, min: said(details, ['min']), max: said(details, ['max']) });
    }
    if (value === '' && said(details, ['to']) !== '' && said(details, ['from']) !== '') {
      return t('result.days', { from: said(details, ['from']), to: said(details, ['to']) });
    }
    return [value, first && t('result.asIn', { row: first })].filter(Boolean).join(', ');
  };
}

/** The first of these details that says anything. */
function said(details: ImportProblem['details'], names: readonly string[]): string {
  const name = names.find((each) => (details[each] ?? '') !== '');
  return name === undefined ? '' : String(details[name]);
}
