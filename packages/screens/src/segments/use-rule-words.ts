import { EMOTIONS, type Role } from '@unisono/people-core/schema';
import type { Bound, Rule, SimpleRule } from '@unisono/segments/schema';
import { useLanguage } from '@unisono/ui/texts';
import { useUnits } from '../application/use-session.ts';
import { useTranslation } from './segments.texts.ts';

/** A rule in plain words, as one sentence about people of its side. `segments` are names by id. */
export function useRuleWords(side: Role, segments: ReadonlyMap<string, string>): (rule: Rule) => string {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const units = new Map(useUnits().map(({ id, name }) => [id, name]));
  const list = (names: readonly string[]) => new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  const bound = ({ is, value }: Bound) => t(`says.${is}`, { value });
  const days = (count: number) => t('says.days', { count });

  const simple = (rule: SimpleRule): string => {
    const holds = rule.not ? 'no' : 'yes';
    switch (rule.about) {
      case 'standing':
        return t(`says.${holds}.standing`);
      case 'unit':
        return t(`says.${holds}.unit`, { units: list(rule.unitIds.map((id) => units.get(id) ?? '…')) });
      case 'began':
      case 'ended':
        return t(`says.${holds}.${rule.about}-${rule.past.when}`, { days: days(rule.past.days) });
      case 'attribute': {
        const { name, test } = rule;
        if (test.is === 'known') return t(`says.${holds}.attribute-known`, { name });
        if (test.is === 'one-of') return t(`says.${holds}.attribute-values`, { name, values: list(test.values) });
        return t(`says.${holds}.attribute-bound`, { name, bound: bound(test) });
      }
      case 'language':
        return t(`says.${holds}.language`, { values: list(rule.languages) });
      case 'age':
        return t(`says.${holds}.age`, { bound: bound(rule.test) });
      case 'birthday':
        return t(`says.${holds}.birthday`, { days: days(rule.days) });
      case 'felt': {
        const known = EMOTIONS.find(({ code }) => code === rule.emotion);
        const emotion = known?.label[language].toLocaleLowerCase(language) ?? rule.emotion;
        return t(`says.${holds}.felt`, { emotion, least: rule.least, days: days(rule.days) });
      }
      case 'score':
        return t(`says.${holds}.score`, {
          score: t(`scores.${rule.score}`),
          bound: bound(rule.test),
          days: days(rule.days),
        });
      case 'contacted':
        return t(`says.${holds}.contacted`, {
          bound: bound(rule.test),
          days: days(rule.days),
          by: rule.channel ? t('says.by', { channel: t(`channels.${rule.channel}`) }) : '',
          for: rule.purpose ? t('says.for', { purpose: t(`purposes.${rule.purpose}`) }) : '',
        });
      case 'consent':
        return t(`says.${holds}.consent-${rule.decision}`, {
          purpose: t(`purposes.${rule.purpose}`),
          channel: t(`channels.${rule.channel}`),
        });
      case 'segment':
        return t(`says.${holds}.segment`, { name: segments.get(rule.segmentId) ?? '…' });
    }
  };

  const words = (rule: Rule, inner: boolean): string => {
    if (!('of' in rule)) return simple(rule);
    const parts = rule.of.map((each) => words(each, rule.of.length > 1));
    const joined = parts.reduce(
      (first, second) => (first === '' ? second : t(rule.about === 'all' ? 'says.and' : 'says.or', { first, second })),
      '',
    );
    const said = joined === '' ? t(rule.about === 'all' ? 'says.anybody' : 'says.nobody') : joined;
    if (rule.not) return t('says.none', { rule: t('says.group', { rule: said }) });
    return inner && parts.length > 1 ? t('says.group', { rule: said }) : said;
  };

  return (rule) =>
    'of' in rule && rule.about === 'all' && rule.of.length === 0 && !rule.not
      ? t(`says.everybody.${side}`)
      : t(`says.who.${side}`, { rule: words(rule, false) });
}
