import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconArrowRight } from '@tabler/icons-react';
import { useTRPC } from '../application/api.ts';
import { useTranslation } from './sign-in.texts.ts';

/** Into the demo organisation without a password, as its visitor. */
export function EnterDemo() {
  const { t } = useTranslation('signIn');
  const queries = useQueryClient();
  const enter = useMutation(useTRPC().demo.enter.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  return (
    <Button
      size="md"
      rightSection={<IconArrowRight size={16} stroke={1.6} aria-hidden />}
      loading={enter.isPending}
      onClick={() => enter.mutate({})}
    >
      {t('demo.act')}
    </Button>
  );
}
