import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { saveFile } from '@unisono/ui/charts/frame';
import { refusalOf, sentenceOf } from '@unisono/ui/client';
import { Progress } from '@unisono/ui/states';
import { toast } from '@unisono/ui/toasts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../people.texts.ts';
import { readPeopleFile } from './read-people-file.ts';
import { usePeopleCount } from './use-people.ts';
import type { ShownPeople } from './use-people-filter.ts';
import classes from './list.module.css';

/** The list as a file, as it is filtered; says how far it is, and ends on the server too when it is cancelled. */
export function ExportPeople({ shown }: { shown: ShownPeople }) {
  const { t } = useTranslation('people');
  const count = usePeopleCount(shown);
  const [done, setDone] = useState<number>();
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  const save = async () => {
    const controller = new AbortController();
    ending.current = controller;
    setDone(0);
    try {
      const file = await readPeopleFile(shown, controller.signal, setDone);
      saveFile('people.csv', file);
      toast({ kind: 'done', message: t('export.done') });
    } catch (error) {
      if (controller.signal.aborted) toast({ kind: 'done', message: t('export.cancelled') });
      else toast({ kind: 'problem', message: `${t('export.failed')} ${sentenceOf(refusalOf(error))}` });
    } finally {
      setDone(undefined);
    }
  };
  return (
    <>
      <Button
        variant="default"
        disabled={done !== undefined}
        leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}
        onClick={() => void save()}
      >
        {t('export.start')}
      </Button>
      {done !== undefined && (
        <div className={classes.exporting}>
          <Progress
            title={t('export.running')}
            done={done}
            total={count.data?.people ?? null}
            stopLabel={t('export.cancel')}
            onStop={() => ending.current?.abort()}
          />
        </div>
      )}
    </>
  );
}
