import { Children, type ReactNode } from 'react';
import { useFormats } from '../format/use-formats.ts';
import type { Estimate } from '../format/format-interval.ts';
import { Mark } from '../marks/mark.tsx';
import type { MarkKind } from '../marks/mark-path.ts';
import { Sparkline } from '../charts/sparkline/sparkline.tsx';
import { Explained } from './explained.tsx';
import classes from './figures.module.css';

/** The strip of key figures under the finding. Holds `Figure`s. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={classes.figures}>{Children.toArray(children)}</dl>;
}

interface FigureProps {
  readonly label: string;
  /** Whose figure it is; draws the mark and colours the line. */
  readonly side?: MarkKind;
  /** A number with its interval, or words ("weak", "4 %"). */
  readonly value: Estimate | string;
  readonly digits?: number;
  /** Shows a plus sign: for differences. */
  readonly signed?: boolean;
  /** Instead of the interval: "of 15, 3 undetermined". */
  readonly note?: string;
  /** Earlier values, oldest first; gaps are null. */
  readonly history?: readonly (number | null)[];
  /** How the figure is computed; opens from its label. */
  readonly explanation?: ReactNode;
}

/** One key figure with its interval and where it comes from. */
export function Figure({ label, side, value, digits = 1, signed, note, history, explanation }: FigureProps) {
  const formats = useFormats();
  const words = typeof value === 'string';
  const shown = words ? value : signed ? formats.signed(value.value, digits) : formats.number(value.value, digits);
  const beside = note ?? (words ? undefined : formats.interval(value, digits));
  return (
    <div>
      <dt>
        {side && <Mark kind={side} />}
        {explanation === undefined ? label : <Explained explanation={explanation}>{label}</Explained>}
      </dt>
      <dd>
        <span className={classes.value}>{shown}</span>
        {beside !== undefined && <span className={classes.beside}>{beside}</span>}
        {history && history.length > 1 && <Sparkline values={history} side={side ?? 'together'} />}
      </dd>
    </div>
  );
}
