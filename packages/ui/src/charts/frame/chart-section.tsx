import { useRef, useState, type ReactNode } from 'react';
import { Section } from '../../page/section.tsx';
import { ChartTableView } from './chart-table-view.tsx';
import type { ChartTable } from './chart-table.ts';
import { ChartTools } from './chart-tools.tsx';
import classes from './frame.module.css';

export interface ChartSectionProps {
  /** A question or a finding. */
  readonly title: string;
  /** What, n, interval, axis cut: plain words, because it also stands in the downloaded picture. */
  readonly subtitle: string;
  /** Every number of the picture. */
  readonly table: ChartTable;
  /** How it is computed, with its source. */
  readonly explanation?: ReactNode;
  readonly verdict?: ReactNode;
  readonly quiet?: boolean;
  /** The chart, or the state it is in instead. */
  readonly children: ReactNode;
}

/** A chart under its title, with its table, its downloads and how it is computed. */
export function ChartSection({ title, subtitle, table, explanation, verdict, quiet, children }: ChartSectionProps) {
  const [asTable, setAsTable] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const tools = (
    <ChartTools
      title={title}
      subtitle={subtitle}
      table={table}
      explanation={explanation}
      asTable={asTable}
      onAsTable={setAsTable}
      chart={() => place.current?.querySelector<SVGSVGElement>('svg[data-chart]') ?? null}
    />
  );
  return (
    <Section title={title} subtitle={subtitle} tools={tools} verdict={verdict} quiet={quiet ?? false}>
      <div ref={place} hidden={asTable} className={classes.place}>
        {children}
      </div>
      {asTable && <ChartTableView table={table} caption={title} />}
    </Section>
  );
}
