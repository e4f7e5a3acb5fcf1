import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@unisono/api/router';
import { useFormats } from '@unisono/ui/format';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import { auditDetails, type AuditDetail } from './audit-details.ts';

type AuditEvent = inferRouterOutputs<AppRouter>['audit']['list']['events'][number];

const SHOWN = 160;

/** One event: when, who, what in words, and what changed; cut where nobody reads on. */
export function AuditRow({ event }: { event: AuditEvent }) {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  // Actions and fields are data of the server; one without words is shown as it is.
  const action = t(`audit.actions.${event.action}` as 'audit.actions.unit.created', { defaultValue: event.action });
  const wordsOf = ({ name, value, before }: AuditDetail) => {
    const field = name && t(`audit.fields.${name}` as 'audit.fields.name', { defaultValue: name });
    return [field && `${field}:`, before && `${before} →`, value].filter(Boolean).join(' ');
  };
  const details = auditDetails(event.details).map(wordsOf).join(' · ');
  return (
    <tr>
      <td className={table.once}>{formats.instant(event.at)}</td>
      <td className={table.once}>{event.account?.name ?? t('audit.nobody')}</td>
      <td className={table.once} title={event.action}>
        {action}
      </td>
      <td>{details.length > SHOWN ? `${details.slice(0, SHOWN)}…` : details}</td>
    </tr>
  );
}
