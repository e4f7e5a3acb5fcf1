import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsMove, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useFormats } from '@unisono/ui/format';
import { unitRows, type UnitChoice } from '@unisono/ui/units';
import { useLanguage } from '@unisono/ui/texts';
import type { UnitNode, UnitPeople } from '@unisono/people-core/schema';
import { useTranslation } from '../settings.texts.ts';
import type { UnitChange } from './unit-dialog.tsx';
import classes from '../settings-table.module.css';

interface UnitTableProps {
  readonly units: readonly UnitNode[];
  readonly people: readonly UnitPeople[];
  onChange(change: UnitChange): void;
}

/** The whole tree as a table, each unit with its people and its actions. */
export function UnitTable({ units, people, onChange }: UnitTableProps) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const formats = useFormats();
  const peopleOf = new Map(people.map((count) => [count.unitId, count]));
  const nodes = new Map(units.map((unit) => [unit.id, unit]));
  const rows = unitRows(units satisfies readonly UnitChoice[], {
    expanded: new Set(nodes.keys()),
    query: '',
    locale: language,
  });
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('units.name')}</th>
            <th scope="col">{t('units.code')}</th>
            <th scope="col">{t('units.kind')}</th>
            <th scope="col" className={classes.number}>
              {t('units.employees')}
            </th>
            <th scope="col" className={classes.number}>
              {t('units.customers')}
            </th>
            <th>
              <span className="visually-hidden">{t('units.actionsColumn')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit: { id }, level }) => {
            const unit = nodes.get(id);
            if (!unit) return null;
            const count = peopleOf.get(id);
            return (
              <tr key={id}>
                <th scope="row" style={{ paddingInlineStart: `${(level - 1) * 20}px` }}>
                  {unit.name}
                </th>
                <td data-label={t('units.code')}>{unit.code}</td>
                <td data-label={t('units.kind')}>{unit.kind}</td>
                <td data-label={t('units.employees')} className={classes.number}>
                  {formats.count(count?.employees ?? 0)}
                </td>
                <td data-label={t('units.customers')} className={classes.number}>
                  {formats.count(count?.customers ?? 0)}
                </td>
                <td className={classes.tools}>
                  <UnitActions unit={unit} onChange={onChange} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const ACTIONS = [
  { kind: 'add', icon: IconPlus },
  { kind: 'rename', icon: IconPencil },
  { kind: 'move', icon: IconArrowsMove },
  { kind: 'remove', icon: IconTrash },
] as const;

function UnitActions({ unit, onChange }: { unit: UnitNode; onChange: (change: UnitChange) => void }) {
  const { t } = useTranslation('settings');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t('units.actions', { name: unit.name })}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {/* The top of the tree is the organisation itself: it stays where it is. */}
        {ACTIONS.filter(({ kind }) => unit.parentId !== null || kind === 'add' || kind === 'rename').map(
          ({ kind, icon: ActionSign }) => (
            <Menu.Item
              key={kind}
              leftSection={<ActionSign size={15} stroke={1.6} aria-hidden />}
              onClick={() => onChange({ kind, unit })}
            >
              {t(`units.${kind}`)}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
