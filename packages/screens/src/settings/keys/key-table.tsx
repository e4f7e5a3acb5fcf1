import { Button } from '@mantine/core';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@unisono/api/router';
import { useFormats } from '@unisono/ui/format';
import { useUnits } from '../../application/use-session.ts';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import { SCOPE_WORDS } from './scope-words.ts';

export type Key = inferRouterOutputs<AppRouter>['keys']['list'][number];

interface KeyTableProps {
  readonly keys: readonly Key[];
  onRevoke(key: Key): void;
}

/** Keys with what they may do; those that work can be revoked. */
export function KeyTable({ keys, onRevoke }: KeyTableProps) {
  const { t } = useTranslation('settings');
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            {(['name', 'key', 'source', 'may', 'reaches', 'used', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`keys.${column}`)}
              </th>
            ))}
            <th>
              <span className="visually-hidden">{t('accounts.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} subject={key} onRevoke={onRevoke} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function KeyRow({ subject, onRevoke }: { subject: Key; onRevoke: (key: Key) => void }) {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const { name, shown, source, scopes, state, endsOn, lastUsedOn, createdBy } = subject;
  const standing =
    state === 'works' && endsOn ? t('keys.until', { day: formats.day(endsOn) }) : t(`keys.states.${state}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={table.once} data-label={t('keys.key')}>
        <code>{shown}</code>
      </td>
      <td data-label={t('keys.source')}>{source}</td>
      <td data-label={t('keys.may')}>{formats.list(scopes.map((scope) => t(`keys.scopes.${SCOPE_WORDS[scope]}`)))}</td>
      <td data-label={t('keys.reaches')}>
        <Reach subject={subject} />
      </td>
      <td className={table.once} data-label={t('keys.used')}>
        {lastUsedOn ? formats.day(lastUsedOn) : t('keys.never')}
      </td>
      <td
        className={table.once}
        data-label={t('keys.state')}
        title={t('keys.madeBy', { name: createdBy ?? t('keys.commandLine') })}
      >
        {standing}
      </td>
      <td className={table.tools}>
        {state === 'works' && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('keys.revokeNamed', { name })}
            onClick={() => onRevoke(subject)}
          >
            {t('keys.revoke')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Sides and part of the organisation in words: "Customers: Madrid Sol". */
function Reach({ subject: { sides, unitIds } }: { subject: Key }) {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const names = new Map(useUnits().map((unit) => [unit.id, unit.name]));
  const where = unitIds ? formats.list(unitIds.map((id) => names.get(id) ?? id)) : t('accounts.whole');
  return sides.length === 0 ? where : `${formats.list(sides.map((side) => t(`keys.sides.${side}`)))}: ${where}`;
}
