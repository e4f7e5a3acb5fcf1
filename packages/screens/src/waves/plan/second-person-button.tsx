import { Button, CopyButton } from '@mantine/core';
import { IconCopy, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from '../waves.texts.ts';

interface SecondPersonButtonProps {
  /** Whether the plan is kept as it is, so that its address shows it. */
  readonly kept: boolean;
  readonly busy: boolean;
  keep(): void;
}

/** In place of the launch where a colleague must do it: keeps the plan for them, then gives its address. */
export function SecondPersonButton({ kept, busy, keep }: SecondPersonButtonProps) {
  const { t } = useTranslation('waves');
  if (!kept) {
    return (
      <Button leftSection={<IconUserPlus size={15} stroke={1.6} aria-hidden />} loading={busy} onClick={keep}>
        {t('launch.keepForColleague')}
      </Button>
    );
  }
  return (
    <CopyButton value={window.location.href}>
      {({ copied, copy }) => (
        <Button leftSection={<IconCopy size={15} stroke={1.6} aria-hidden />} onClick={copy}>
          {t(copied ? 'links.copied' : 'launch.copyForColleague')}
        </Button>
      )}
    </CopyButton>
  );
}
