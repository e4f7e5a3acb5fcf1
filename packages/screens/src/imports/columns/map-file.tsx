import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { importMap, type ImportKind, type ImportMap } from '@unisono/imports/schema';
import { sentenceOf } from '@unisono/ui/client';
import { toast } from '@unisono/ui/toasts';
import { useRef } from 'react';
import { useTranslation } from '../imports.texts.ts';
import classes from './columns.module.css';

interface MapFileProps {
  readonly kind: ImportKind;
  readonly map: ImportMap;
  onMap(map: ImportMap): void;
}

/** Keeps a choice of columns as a file, for the next file of the same make and for the command line. */
export function MapFile({ kind, map, onMap }: MapFileProps) {
  const { t } = useTranslation('imports');
  const reset = useRef<() => void>(null);
  const save = () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(map, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = t('map.fileName', { kind });
    link.click();
    URL.revokeObjectURL(address);
  };
  const use = async (file: File | null) => {
    reset.current?.();
    if (!file) return;
    const found = readMap(await file.text());
    if (typeof found === 'string') {
      const refusal = { code: 'invalid-input', reason: found, field: undefined, details: {}, status: undefined };
      toast({ kind: 'problem', message: sentenceOf(refusal) });
      return;
    }
    onMap(found);
    toast({ kind: 'done', message: t('map.used') });
  };
  return (
    <div className={classes.saved}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}
        onClick={save}
      >
        {t('map.save')}
      </Button>
      <FileButton
        onChange={(file) => void use(file)}
        accept="application/json,.json"
        resetRef={reset}
        inputProps={{ 'aria-hidden': true }}
      >
        {(button) => (
          <Button
            {...button}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconUpload size={15} stroke={1.6} aria-hidden />}
          >
            {t('map.use')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

/** The map that a file holds, or the reason why it holds none. */
function readMap(text: string): ImportMap | 'map-not-json' | 'map-malformed' {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return 'map-not-json';
    throw error;
  }
  const parsed = importMap.safeParse(json);
  return parsed.success ? parsed.data : 'map-malformed';
}
