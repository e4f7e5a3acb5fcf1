import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useFormats } from '@unisono/ui/format';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../../application/api.ts';
import table from '../settings-table.module.css';
import { useTranslation } from '../settings.texts.ts';
import { browserName } from './browser-name.ts';

/** Where the account is signed in; every other place can be ended from here. */
export function Sessions() {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const { session } = useTRPC();
  const queries = useQueryClient();
  const sessions = useSuspenseQuery(session.list.queryOptions()).data;
  const revoke = useMutation(
    session.revoke.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries();
        toast({ kind: 'done', message: t('own.ended') });
      },
    }),
  );
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('own.browser')}</th>
            <th scope="col">{t('own.address')}</th>
            <th scope="col">{t('own.started')}</th>
            <th>
              <span className="visually-hidden">{t('accounts.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, browser, address, startedAt, current }) => (
            <tr key={id}>
              <th scope="row">
                {browserName(browser) ?? t('own.unknown')}
                {current && ` (${t('own.here')})`}
              </th>
              <td>{address}</td>
              <td>{formats.instant(startedAt)}</td>
              <td className={table.tools}>
                {!current && (
                  <Button variant="subtle" size="compact-sm" onClick={() => revoke.mutate({ sessionId: id })}>
                    {t('own.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
