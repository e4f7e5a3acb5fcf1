import { Button, CopyButton } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from './coherence.texts.ts';

/** The address of exactly this view: unit, period and scores stand in it. */
export function CopyLink() {
  const { t } = useTranslation('coherence');
  return (
    <CopyButton value={window.location.href}>
      {({ copied, copy }) => (
        <Button variant="default" leftSection={<IconLink size={15} stroke={1.6} aria-hidden />} onClick={copy}>
          {t(copied ? 'copied' : 'copy')}
        </Button>
      )}
    </CopyButton>
  );
}
