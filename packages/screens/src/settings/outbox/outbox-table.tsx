import type { PresentedMessage } from '@unisono/contact-pressure/schema';
import { useFormats } from '@unisono/ui/format';
import '../../reasons/reasons.texts.ts';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import { SettleButtons } from './settle-buttons.tsx';

/** Messages with where they stay and why; those in doubt with the decision about them. */
export function OutboxTable({ messages }: { messages: readonly PresentedMessage[] }) {
  const { t } = useTranslation('settings');
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('outbox.to')}</th>
            <th scope="col">{t('outbox.subject')}</th>
            <th scope="col">{t('outbox.state')}</th>
            <th scope="col">{t('outbox.due')}</th>
            <th scope="col" className={table.tools}>
              {t('accounts.actions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <MessageRow key={message.contactId} message={message} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MessageRow({ message }: { message: PresentedMessage }) {
  const { t } = useTranslation(['settings', 'reasons']);
  const formats = useFormats();
  const { personName, address, subject, state, note, error, attempts, dueAt } = message;
  const to = [personName, address].filter(Boolean).join(', ') || t('settings:outbox.forgotten');
  // Why it was cancelled is a reason of the server, or a word of the sender's; one without words is shown as it is.
  const why = note && t(`reasons:${note}` as 'reasons:expired', { defaultValue: note });
  return (
    <tr>
      <th scope="row">{to}</th>
      <td data-label={t('settings:outbox.subject')}>{subject}</td>
      <td data-label={t('settings:outbox.state')}>
        {[
          t(`settings:outbox.states.${state}`),
          why,
          error,
          attempts > 0 && t('settings:outbox.attempts', { count: attempts }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </td>
      <td className={table.once} data-label={t('settings:outbox.due')}>
        {formats.instant(dueAt)}
      </td>
      <td className={table.tools}>{state === 'unknown' && <SettleButtons message={message} to={to} />}</td>
    </tr>
  );
}
