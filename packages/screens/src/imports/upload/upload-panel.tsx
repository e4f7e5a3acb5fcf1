import { Button, FileButton, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconFileUpload } from '@tabler/icons-react';
import type { ImportKind } from '@unisono/imports/schema';
import { sentenceOf } from '@unisono/ui/client';
import { Notice } from '@unisono/ui/forms';
import { Section } from '@unisono/ui/page';
import { Progress } from '@unisono/ui/states';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from '../imports.texts.ts';
import classes from './upload.module.css';
import { uploadFile, UploadRefusedError } from './upload-file.ts';

interface UploadPanelProps {
  readonly kinds: readonly ImportKind[];
  readonly kind: ImportKind;
  onKind(kind: ImportKind): void;
}

/** Says what a file holds and sends it; its import opens as soon as it is there. */
export function UploadPanel({ kinds, kind, onKind }: UploadPanelProps) {
  const { t } = useTranslation('imports');
  const [source, setSource] = useState('');
  return (
    <Section title={t('upload.title')}>
      <div className={classes.panel}>
        <Radio.Group
          label={t('upload.kind')}
          value={kind}
          onChange={(chosen) => onKind(kinds.find((each) => each === chosen) ?? kind)}
        >
          <div className={classes.kinds}>
            {kinds.map((each) => (
              <Radio
                key={each}
                value={each}
                size="xs"
                label={t(`kinds.${each}`)}
                description={t(`holds.${each}`)}
                classNames={{ root: classes.kind ?? '' }}
              />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          className={classes.source ?? ''}
          label={t('upload.source')}
          description={t('upload.sourceHelp')}
          maxLength={100}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <DropPlace kind={kind} source={source} />
      </div>
    </Section>
  );
}

function DropPlace({ kind, source }: { kind: ImportKind; source: string }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const [sent, setSent] = useState(0);
  const stop = useRef(new AbortController());
  const upload = useMutation({
    meta: { shown: true },
    mutationFn: (file: File) => {
      stop.current = new AbortController();
      setSent(0);
      return uploadFile({ file, kind, source }, setSent, stop.current.signal);
    },
    onSuccess: (id) => void navigate({ to: `/settings/imports/${id}` }),
  });
  const take = (file: File | null | undefined) => {
    if (file && !upload.isPending) upload.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };

  if (upload.isPending) {
    return (
      <Progress
        title={t('upload.sending', { name: upload.variables.name })}
        done={Math.round(sent / 1000)}
        total={Math.max(1, Math.round(upload.variables.size / 1000))}
        onStop={() => stop.current.abort()}
        stopLabel={t('upload.stop')}
      />
    );
  }
  return (
    <>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileUpload size={22} stroke={1.4} aria-hidden />
        <span>{t('upload.drop')}</span>
        <FileButton onChange={take} accept=".csv,.tsv,.txt,text/csv,text/plain" inputProps={{ 'aria-hidden': true }}>
          {(button) => <Button {...button}>{t('upload.choose')}</Button>}
        </FileButton>
        <p className={classes.help}>{t('upload.help')}</p>
      </div>
      <div aria-live="polite">
        {upload.error instanceof UploadRefusedError && (
          <Notice tone="bad" title={t('upload.refused')}>
            {sentenceOf(upload.error.refusal)}
          </Notice>
        )}
      </div>
    </>
  );
}
