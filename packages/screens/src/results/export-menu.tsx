import { Button, Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { refusalOf, sentenceOf } from '@unisono/ui/client';
import { saveFile } from '@unisono/ui/charts/frame';
import { toast } from '@unisono/ui/toasts';
import { useLanguage } from '@unisono/ui/texts';
import { useTRPC } from '../application/api.ts';
import { useTranslation } from './results.texts.ts';
import { useAskedPart } from './use-results.ts';

const FILES = ['scores', 'groups', 'comments'] as const;

/** Everything the page shows as files; nothing in them that it does not show. */
export function ExportMenu() {
  const { t } = useTranslation('results');
  const { results } = useTRPC();
  const queries = useQueryClient();
  const language = useLanguage();
  const part = useAskedPart();
  const save = async (what: (typeof FILES)[number]) => {
    try {
      const { name, text } = await queries.fetchQuery(
        results.csv.queryOptions({ ...part, language, what }, { staleTime: 0 }),
      );
      saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
    } catch (error) {
      toast({ kind: 'problem', message: `${t('export.failed')} ${sentenceOf(refusalOf(error))}` });
    }
  };
  return (
    <Menu position="bottom-end" offset={4}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}>
          {t('export.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FILES.map((what) => (
          <Menu.Item key={what} onClick={() => void save(what)}>
            {t(`export.${what}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
