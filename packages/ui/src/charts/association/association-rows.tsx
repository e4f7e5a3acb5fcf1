import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format/use-formats.ts';
import { ChartCanvas } from '../frame/chart-canvas.tsx';
import classes from '../frame/chart.module.css';
import { measureText } from '../frame/measure-text.ts';
import { useWidth } from '../frame/use-width.ts';
import { wrapWords } from '../frame/wrap-words.ts';
import { Veil } from '../frame/veil.tsx';
import { linearScale, rounded } from '../scale/linear-scale.ts';
import { tickDigits, ticksBetween } from '../scale/nice-ticks.ts';
import '../texts.ts';
import type { AssociationRow } from './association-row.ts';
import { RowPlot } from './row-plot.tsx';

const RIGHT = 14;
const LINE = 14;

/** The questions apart, never mixed: between units, within them, and pooled last and lightest. */
export function AssociationRows({ rows }: { rows: readonly AssociationRow[] }) {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const veil = useId();
  const { ref, width } = useWidth<HTMLDivElement>();
  const named = rows.map((row) => ({
    row,
    name: row.name ?? t(`association.kinds.${row.kind}`),
    question: row.question ?? t(`association.questions.${row.kind}`),
  }));
  const words = Math.max(
    0,
    ...named.map(({ name, question }) => Math.max(measureText(name, 12, 600), measureText(question, 11))),
  );
  // Words beside the plot where both have room, else above it.
  const beside = width - words - 24 >= 150;
  const left = beside ? Math.max(words + 20, width * 0.54) : 8;
  const lines = named.map(({ question }) =>
    wrapWords(question, beside ? words + 1 : width, (text) => measureText(text, 11)),
  );
  const second = Math.max(0, ...lines.map((line) => line.length - 1)) * LINE;
  const rowHeight = (beside ? 46 : 76) + second;
  const bottom = 4 + rows.length * rowHeight;
  const known = rows.flatMap((row) => (row.missing ? [] : [row.r, row.lower ?? row.r]));
  const from = Math.max(-1, Math.min(-0.2, Math.floor(Math.min(0, ...known) * 5 - 0.2) / 5));
  const x = linearScale(from, 1, left, Math.max(left + 40, width - RIGHT));
  const ticks = ticksBetween(from, 1, 4);
  const spoken = named.map(({ row, name }) =>
    row.missing
      ? t('association.missingRow', { kind: name, have: row.missing.have, need: row.missing.need })
      : t('association.row', {
          kind: name,
          r: formats.estimate({ value: row.r, lower: row.lower, upper: row.upper }, 2),
          n: row.n,
        }),
  );
  return (
    <ChartCanvas
      canvasRef={ref}
      width={width}
      height={bottom + 22}
      label={t('association.label')}
      description={spoken.join(' ')}
    >
      <Veil id={veil} />
      {ticks.map((tick) => (
        <g key={tick}>
          {named.map(({ name }, index) => (
            <line
              key={name}
              x1={rounded(x(tick))}
              x2={rounded(x(tick))}
              y1={4 + index * rowHeight + (beside ? 0 : 40 + second)}
              y2={4 + (index + 1) * rowHeight}
              className={tick === 0 ? classes.cut : classes.grid}
            />
          ))}
          <text x={rounded(x(tick))} y={bottom + 15} className={`${classes.small} ${classes.mute} ${classes.middle}`}>
            {formats.number(tick, tick === 0 ? 0 : tickDigits(ticks))}
          </text>
        </g>
      ))}
      {named.map(({ row, name }, index) => {
        const top = 4 + index * rowHeight;
        const soft = row.kind === 'pooled';
        return (
          <g key={row.kind + name}>
            {index > 0 && <line x1={0} x2={width} y1={top} y2={top} className={classes.grid} />}
            <text x={0} y={top + 17} className={soft ? classes.medium : `${classes.ink} ${classes.bold}`}>
              {name}
            </text>
            {lines[index]?.map((line, at) => (
              <text key={line} x={0} y={top + 33 + at * LINE} className={`${classes.small} ${classes.mute}`}>
                {line}
              </text>
            ))}
            <RowPlot
              row={row}
              soft={soft}
              x={x}
              left={left}
              right={width - RIGHT}
              y={beside ? top + 26 : top + 62 + second}
              veil={veil}
            />
          </g>
        );
      })}
    </ChartCanvas>
  );
}
