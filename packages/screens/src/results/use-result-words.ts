import type { ResultGroup, ScoreKey, WaveResults, Withheld } from '@unisono/surveys/schema';
import { sentenceOf } from '@unisono/ui/client';
import { useFormats } from '@unisono/ui/format';
import { useLanguage } from '@unisono/ui/texts';
import '../reasons/reasons.texts.ts';
import { useTranslation } from './results.texts.ts';
import { writingOf } from './score-words.ts';

/** The names of what a wave's results speak of, in the reader's language. */
export interface ResultWords {
  question(code: string): string;
  /** A score of a question: "Pleasant", "Service of Logistics". */
  metric(key: ScoreKey): string;
  group(group: Pick<ResultGroup, 'unitIds' | 'ownOf' | 'attributes'>): string;
  unit(id: string): string;
  value(key: ScoreKey, value: number): string;
  /** A difference with its sign. */
  signed(key: ScoreKey, value: number): string;
  /** How large a difference is, whichever way. */
  size(key: ScoreKey, value: number): string;
  /** Why a number is not there. */
  why(withheld: Withheld): string;
}

export function useResultWords({ questions, units }: Pick<WaveResults, 'questions' | 'units'>): ResultWords {
  const { t } = useTranslation(['results', 'reasons']);
  const formats = useFormats();
  const language = useLanguage();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const asked = new Map(questions.map((question) => [question.code, question]));
  const unit = (id: string) => names.get(id) ?? id;
  const question = (code: string) => asked.get(code)?.text[language] ?? code;
  const optionOf = ({ question: code, option, metric }: ScoreKey): string => {
    if (option === null) return '';
    if (metric === 'service') return unit(option);
    const found = asked.get(code);
    if (!found || !('options' in found)) return option;
    return found.options.find((each) => each.code === option)?.text[language] ?? option;
  };
  return {
    question,
    unit,
    metric: (key) => t(`metric.${key.metric}`, { option: optionOf(key) }),
    group: ({ unitIds, ownOf, attributes }) => {
      const places = unitIds.map(unit);
      const own = ownOf === null ? [] : [t('heat.own', { unit: unit(ownOf) })];
      const values = attributes.flatMap((each) => (each ? [each.map((value) => value || '–').join(', ')] : []));
      return [[...places, ...own].join(', '), ...values].filter(Boolean).join(' · ') || t('heat.all');
    },
    value: (key, value) =>
      key.kind === 'share' ? formats.percent(value) : formats.number(value, writingOf(key).digits),
    signed: (key, value) =>
      key.kind === 'share'
        ? t('points', { value: formats.signed(value * 100, 0) })
        : formats.signed(value, writingOf(key).digits),
    size: (key, value) =>
      key.kind === 'share'
        ? t('points', { value: formats.number(Math.abs(value) * 100, 0) })
        : formats.number(Math.abs(value), writingOf(key).digits),
    why: ({ reason, needed, found }) => sentenceOf({ reason, code: 'internal', details: { needed, found } }),
  };
}
