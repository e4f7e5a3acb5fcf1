import { PURPOSES, type Channel, type Purpose } from '@unisono/contact-pressure/schema';
import type { SimpleRule } from '@unisono/segments/schema';
import { useTranslation } from '../segments.texts.ts';
import { useBuilderChoices } from './builder-context.ts';
import { BoundFields, DaysField, Pick } from './simple-fields.tsx';

type ContactRule = SimpleRule & { readonly about: 'contacted' };
type ConsentRule = SimpleRule & { readonly about: 'consent' };

/** Channels, and the purposes of the side that is chosen from, in words. */
function useWords() {
  const { t } = useTranslation('segments');
  const { side } = useBuilderChoices();
  const purposes = (Object.keys(PURPOSES) as Purpose[]).filter((purpose) => PURPOSES[purpose].side === side);
  return {
    channels: {
      email: t('channels.email'),
      sms: t('channels.sms'),
      phone: t('channels.phone'),
      letter: t('channels.letter'),
    } satisfies Record<Channel, string>,
    purposes: Object.fromEntries(purposes.map((purpose) => [purpose, t(`purposes.${purpose}`)])) as Record<
      Purpose,
      string
    >,
  };
}

/** How often, in how many days, by which channel and for what. */
export function ContactFields({ rule, onChange }: Readonly<{ rule: ContactRule; onChange(rule: ContactRule): void }>) {
  const { t } = useTranslation('segments');
  const { channels, purposes } = useWords();
  return (
    <>
      <BoundFields
        label={t('fields.times')}
        test={rule.test}
        least={0}
        most={1000}
        onChange={(test) => onChange({ ...rule, test })}
      />
      <DaysField value={rule.days} onChange={(days) => onChange({ ...rule, days })} />
      <Pick<Channel | ''>
        label={t('fields.channel')}
        options={{ '': t('fields.anyChannel'), ...channels }}
        value={rule.channel ?? ''}
        onChange={(channel) => onChange({ ...rule, channel: channel === '' ? undefined : channel })}
      />
      <Pick<Purpose | ''>
        label={t('fields.purpose')}
        options={{ '': t('fields.anyPurpose'), ...purposes }}
        value={rule.purpose ?? ''}
        onChange={(purpose) => onChange({ ...rule, purpose: purpose === '' ? undefined : purpose })}
      />
    </>
  );
}

/** What was decided last about a channel and a purpose. */
export function ConsentFields({ rule, onChange }: Readonly<{ rule: ConsentRule; onChange(rule: ConsentRule): void }>) {
  const { t } = useTranslation('segments');
  const { channels, purposes } = useWords();
  return (
    <>
      <Pick
        label={t('fields.decision')}
        options={{ granted: t('fields.decisions.granted'), withdrawn: t('fields.decisions.withdrawn') }}
        value={rule.decision}
        onChange={(decision) => onChange({ ...rule, decision })}
      />
      <Pick
        label={t('fields.purpose')}
        options={purposes}
        value={rule.purpose}
        onChange={(purpose) => onChange({ ...rule, purpose })}
      />
      <Pick
        label={t('fields.channel')}
        options={channels}
        value={rule.channel}
        onChange={(channel) => onChange({ ...rule, channel })}
      />
    </>
  );
}
