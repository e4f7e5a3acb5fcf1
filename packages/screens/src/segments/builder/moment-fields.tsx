import { EMOTIONS, STRONGEST, type EmotionCode } from '@unisono/people-core/schema';
import { ASKED_SCORES, type SimpleRule } from '@unisono/segments/schema';
import { useLanguage } from '@unisono/ui/texts';
import { useTranslation } from '../segments.texts.ts';
import { BoundFields, DaysField, NumberField, Pick } from './simple-fields.tsx';

type FeltRule = SimpleRule & { readonly about: 'felt' };
type ScoreRule = SimpleRule & { readonly about: 'score' };

/** An emotion, how strongly at least, and in how many days. */
export function FeltFields({ rule, onChange }: Readonly<{ rule: FeltRule; onChange(rule: FeltRule): void }>) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const emotions = Object.fromEntries(EMOTIONS.map(({ code, label }) => [code, label[language]]));
  return (
    <>
      <Pick
        label={t('fields.emotion')}
        options={emotions as Record<EmotionCode, string>}
        value={rule.emotion}
        onChange={(emotion) => onChange({ ...rule, emotion })}
      />
      <NumberField
        label={t('fields.strength')}
        value={rule.least}
        least={1}
        most={STRONGEST}
        onChange={(least) => onChange({ ...rule, least })}
      />
      <DaysField value={rule.days} onChange={(days) => onChange({ ...rule, days })} />
    </>
  );
}

/** An answer on a scale, its bound, and in how many days. */
export function ScoreFields({ rule, onChange }: Readonly<{ rule: ScoreRule; onChange(rule: ScoreRule): void }>) {
  const { t } = useTranslation('segments');
  const [least, most] = ASKED_SCORES[rule.score];
  return (
    <>
      <Pick
        label={t('fields.score')}
        options={{
          experience: t('scores.experience'),
          ease: t('scores.ease'),
          recommend: t('scores.recommend'),
        }}
        value={rule.score}
        onChange={(score) => onChange({ ...rule, score, test: { ...rule.test, value: ASKED_SCORES[score][1] } })}
      />
      <BoundFields test={rule.test} least={least} most={most} onChange={(test) => onChange({ ...rule, test })} />
      <DaysField value={rule.days} onChange={(days) => onChange({ ...rule, days })} />
    </>
  );
}
