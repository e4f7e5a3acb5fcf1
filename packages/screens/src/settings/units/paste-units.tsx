import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UnitNode } from '@unisono/people-core/schema';
import { ErrorState } from '@unisono/ui/states';
import { toast } from '@unisono/ui/toasts';
import { UnitField } from '@unisono/ui/units';
import { useState } from 'react';
import { useTRPC } from '../../application/api.ts';
import { useTranslation } from '../settings.texts.ts';
import { parseUnitList } from './parse-unit-list.ts';
import classes from '../settings-table.module.css';

/** A list typed or pasted, one unit a line, indented under the one it belongs to. */
export function PasteUnits({ units, onClose }: { units: readonly UnitNode[]; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [text, setText] = useState('');
  const [top, setTop] = useState(units[0]?.id ?? '');
  const listed = parseUnitList(text, new Set(units.map(({ code }) => code)));
  const queries = useQueryClient();
  const add = useMutation(
    useTRPC().units.createList.mutationOptions({
      meta: { shown: true },
      async onSuccess({ created }) {
        await queries.invalidateQueries();
        toast({ kind: 'done', message: t('units.pasted', { count: created }) });
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('units.pasteTitle')} size="lg">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ parentId: top, units: listed });
        }}
      >
        <UnitField
          label={t('units.parent')}
          units={units}
          value={[top]}
          single
          onChange={([id]) => setTop(id ?? top)}
        />
        <Textarea
          label={t('units.paste')}
          description={t('units.pasteHelp')}
          autosize
          minRows={8}
          maxRows={18}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {add.error && <ErrorState title={t('units.failed')} error={add.error} />}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={add.isPending} disabled={listed.length === 0}>
            {t('units.pasteAct', { count: listed.length })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
