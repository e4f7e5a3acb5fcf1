import { useFormats } from '@unisono/ui/format';
import { Section } from '@unisono/ui/page';
import { useTranslation } from './initiatives.texts.ts';
import { useChangeWords } from './use-change-words.ts';
import type { FoundInitiative } from './use-initiative.ts';
import classes from './initiatives.module.css';

/** Every change since the start: who, when, why, and from what to what. */
export function AmendmentHistory({ history }: { history: FoundInitiative['history'] }) {
  const { t } = useTranslation('initiatives');
  const formats = useFormats();
  const changeWords = useChangeWords();
  return (
    <Section title={t('detail.history')} quiet>
      {history.length === 0 && <p className={classes.quiet}>{t('detail.historyEmpty')}</p>}
      <ol className={classes.history}>
        {history.map(({ id, at, accountName, reason, changes }) => (
          <li key={id}>
            <p>{t('detail.historyEntry', { who: accountName ?? t('detail.nobody'), when: formats.instant(at) })}</p>
            <p>{reason}</p>
            <ul>
              {changeWords(changes).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}
