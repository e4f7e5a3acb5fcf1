import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { DEMO_ACCOUNTS, type DemoAccount } from '@unisono/demo/schema';
import { IconCheck } from '@tabler/icons-react';
import { addressOf, type ApplicationId } from '@unisono/ui/shell';
import { useTRPC } from '../../application/api.ts';
import { useMe } from '../../application/use-session.ts';
import classes from '../settings.module.css';
import { useTranslation } from '../settings.texts.ts';

/** Where each of them works. */
const OPENS: Record<DemoAccount, ApplicationId> = {
  visitor: 'leadership',
  hr: 'employee-experience',
  marketing: 'customer-experience',
  leadership: 'leadership',
  manager: 'leadership',
  admin: 'leadership',
};

/** The demo through the eyes of somebody who works there: what they may see, and nothing else. */
export function OtherEyes() {
  const { t } = useTranslation('settings');
  const email = useMe().account?.email;
  const enter = useMutation(
    useTRPC().demo.enter.mutationOptions({
      // Nothing that the former account read may stay: the page is loaded anew.
      onSuccess: (_, { as = 'visitor' }) => window.location.assign(addressOf(OPENS[as])),
    }),
  );
  return (
    <div className={classes.eyes}>
      {DEMO_ACCOUNTS.map((account) => {
        const own = email?.startsWith(`${account}@`) ?? false;
        return (
          <Button
            key={account}
            variant="default"
            aria-pressed={own}
            leftSection={own && <IconCheck size={15} stroke={1.6} aria-hidden />}
            loading={enter.isPending && enter.variables.as === account}
            onClick={() => enter.mutate({ as: account })}
          >
            {t(`own.eyes.${account}`)}
          </Button>
        );
      })}
    </div>
  );
}
