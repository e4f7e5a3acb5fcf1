import { Button, RadioGroup } from '@mantine/core';
import type { Duplicate } from '@unisono/people-core/schema';
import { useFormats } from '@unisono/ui/format';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import classes from './duplicates.module.css';
import { useTranslation } from './duplicates.texts.ts';
import { evidenceKeys } from './evidence-keys.ts';
import { RecordCard } from './record-card.tsx';

export interface PairProps {
  readonly duplicate: Duplicate;
  readonly busy: boolean;
  /** Whether somebody went on to it from another one, rather than having come to the page. */
  readonly takesFocus: boolean;
  onSame(keptId: string): void;
  onDifferent(): void;
  onTakeBack(): void;
  /** Undefined: there is no other. */
  readonly onNext: (() => void) | undefined;
  readonly onPrevious: (() => void) | undefined;
}

/** Two records side by side, why they may be one person, and the decision. Keys work while it has the focus. */
export function Pair({ duplicate, busy, takesFocus, onSame, onDifferent, onTakeBack, onNext, onPrevious }: PairProps) {
  const { t } = useTranslation('duplicates');
  const { records } = duplicate;
  const [keptId, setKeptId] = useState(records[0]?.id ?? '');
  const place = useRef<HTMLElement>(null);
  // Whoever decides by keys goes on with the next pair without looking for it.
  useEffect(() => {
    if (takesFocus) place.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const acts: Readonly<Record<string, (() => void) | undefined>> = {
    s: () => onSame(keptId),
    d: onDifferent,
    j: onNext,
    k: onPrevious,
    z: onTakeBack,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = acts[event.key.toLowerCase()];
    if (!act || busy || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  const sum = (of: 'relationships' | 'identities') => records.reduce((all, record) => all + record[of].length, 0);
  return (
    // Its keys are beside its buttons, which do the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={place} tabIndex={-1} aria-label={t('pair')} className={classes.pair} onKeyDown={onKeyDown}>
      <Evidence duplicate={duplicate} />
      <RadioGroup value={keptId} onChange={setKeptId} aria-label={t('keep')}>
        <div className={classes.records}>
          {records.map((record) => (
            <RecordCard key={record.id} record={record} />
          ))}
        </div>
      </RadioGroup>
      <p className={classes.together}>
        {t('together', {
          relationships: t('relationships', { count: sum('relationships') }),
          keys: t('keyCount', { count: sum('identities') }),
        })}
      </p>
      <div className={classes.actions}>
        <Button disabled={busy} onClick={() => onSame(keptId)}>
          {t('same')}
        </Button>
        <Button variant="default" disabled={busy} onClick={onDifferent}>
          {t('different')}
        </Button>
        <Button variant="subtle" disabled={!onPrevious} onClick={onPrevious}>
          {t('previous')}
        </Button>
        <Button variant="subtle" disabled={!onNext} onClick={onNext}>
          {t('next')}
        </Button>
      </div>
      <p className={classes.shortcuts}>{t('shortcuts')}</p>
    </section>
  );
}

function Evidence({ duplicate: { evidence, likeness } }: Pick<PairProps, 'duplicate'>) {
  const { t } = useTranslation('duplicates');
  const formats = useFormats();
  const words = formats.list(evidenceKeys(evidence).map((key) => t(`evidence.${key}`)));
  return (
    <p className={classes.evidence}>
      <strong>{words.charAt(0).toLocaleUpperCase() + words.slice(1)}</strong>
      {' · '}
      {t('likeness', { share: formats.percent(likeness) })}
    </p>
  );
}
