import { Menu, Popover } from '@mantine/core';
import { IconChartDots3, IconDownload, IconHelpCircle, IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../toasts/toast-queue.ts';
import { downloadChart, type ChartFormat } from '../download/download-chart.ts';
import type { ChartTable } from './chart-table.ts';
import '../texts.ts';
import classes from './frame.module.css';

interface ChartToolsProps {
  readonly title: string;
  readonly subtitle: string;
  readonly table: ChartTable;
  readonly explanation: ReactNode;
  readonly asTable: boolean;
  onAsTable(asTable: boolean): void;
  /** The drawn chart at the moment of asking. */
  chart(): SVGSVGElement | null;
}

const FORMATS: readonly ChartFormat[] = ['png', 'svg', 'csv'];

/** The three icons beside every chart's title: its table, its files, its method. */
export function ChartTools({ title, subtitle, table, explanation, asTable, onAsTable, chart }: ChartToolsProps) {
  const { t } = useTranslation('charts');
  const TableOrChart = asTable ? IconChartDots3 : IconTable;
  const save = async (format: ChartFormat) => {
    try {
      await downloadChart(format, { title, subtitle, table, chart: chart() });
    } catch (error) {
      toast({ kind: 'problem', message: t('downloadFailed', { problem: String(error) }) });
    }
  };
  const tableLabel = t(asTable ? 'asChart' : 'asTable', { title });
  return (
    <>
      <button
        type="button"
        className={classes.tool}
        aria-label={tableLabel}
        title={tableLabel}
        onClick={() => onAsTable(!asTable)}
      >
        <TableOrChart size={15} stroke={1.6} aria-hidden />
      </button>
      <Menu position="bottom-end" offset={4}>
        <Menu.Target>
          <button
            type="button"
            className={classes.tool}
            aria-label={t('download', { title })}
            title={t('download', { title })}
          >
            <IconDownload size={15} stroke={1.6} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Menu.Item key={format} disabled={asTable && format !== 'csv'} onClick={() => void save(format)}>
              {t(`formats.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {explanation !== undefined && (
        <Popover position="bottom-end" offset={4} width={340} trapFocus returnFocus>
          <Popover.Target>
            <button
              type="button"
              className={classes.tool}
              aria-label={t('computed', { title })}
              title={t('computed', { title })}
            >
              <IconHelpCircle size={15} stroke={1.6} aria-hidden />
            </button>
          </Popover.Target>
          <Popover.Dropdown className={classes.explanation} tabIndex={-1} aria-label={t('computed', { title })}>
            {explanation}
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}
