import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconClock,
  IconListCheck,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { ImportStatus } from '@unisono/imports/schema';
import { Tag, type TagTone } from '@unisono/ui/marks';
import { useTranslation } from './imports.texts.ts';

const SIGNS: Readonly<Record<ImportStatus, readonly [TagTone, typeof IconClock]>> = {
  uploaded: ['plain', IconListCheck],
  checking: ['plain', IconClock],
  checked: ['plain', IconListCheck],
  applying: ['plain', IconClock],
  paused: ['plain', IconPlayerPause],
  done: ['good', IconCircleCheck],
  failed: ['warn', IconAlertTriangle],
  cancelled: ['plain', IconBan],
  undoing: ['plain', IconClock],
  undone: ['plain', IconArrowBackUp],
};

/** Where an import stands, as icon and word. */
export function StatusTag({ status }: { status: ImportStatus }) {
  const { t } = useTranslation('imports');
  const [tone, Sign] = SIGNS[status];
  return (
    <Tag tone={tone} icon={<Sign size={13} stroke={1.8} aria-hidden />}>
      {t(`statuses.${status}`)}
    </Tag>
  );
}
