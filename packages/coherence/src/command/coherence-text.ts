import type { ViewAssociation } from '../association/association.schema.ts';
import type { Figure } from '../score/figure.schema.ts';
import type { CoherenceView } from '../view/coherence.schema.ts';

/** The view as a table to read at a terminal, in English like all of the command line. */
export function coherenceText(view: CoherenceView): string {
  const { periods, ex, cx, units, certainty, associations } = view;
  const span = periods.length > 1 ? `${periods[0]} to ${periods.at(-1)}` : (periods[0] ?? 'nothing measured');
  const rows = units.map((row) => [
    row.unit.name,
    shown(row.ex),
    shown(row.cx),
    shown(row.level),
    shown(row.gap),
    placeText(row.place),
  ]);
  return [
    `Coherence of ${ex.reference} (EX) and ${cx.reference} (CX), ${span}`,
    '',
    ...aligned([['unit', 'EX', 'CX', 'level', 'gap', 'quadrant'], ...rows]),
    '',
    ...aligned([
      ['all together', shown(view.whole.ex), shown(view.whole.cx), shown(view.whole.level), shown(view.whole.gap)],
    ]),
    '',
    ...associations.map(associationText),
    '',
    `${certainty.units} units with both sides, ${certainty.withIntervals} of them with intervals, ${certainty.determined} determined.`,
    ...protectionText('EX from pulses', ex),
    ...protectionText('CX from feedback', cx),
    ...(certainty.limits.length > 0 ? [`Limits: ${certainty.limits.join(', ')}.`] : []),
    'Associations describe units, not people, and say nothing of causes.',
  ].join('\n');
}

function protectionText(what: string, { k }: CoherenceView['ex']): string[] {
  return k === null ? [] : [`${what}, protected: groups of ${k} or more.`];
}

function placeText(place: CoherenceView['units'][number]['place']): string {
  if (!place) return 'incomplete';
  return place.quadrant ?? `undetermined (${place.undetermined ?? ''})`;
}

function shown(figure: Figure | null): string {
  if (!figure) return '–';
  const { value, low, high, n } = figure;
  const interval = low === null || high === null ? '' : ` [${low.toFixed(2)}, ${high.toFixed(2)}]`;
  return `${value.toFixed(2)}${interval}${n === null ? '' : ` n ${n}`}`;
}

function associationText(each: ViewAssociation): string {
  const name = each.kind.padEnd(8);
  if (each.state === 'refused') return `${name} refused: ${each.reason}`;
  if (each.state === 'not-enough-data') return `${name} not enough data: ${each.found} of ${each.needed} ${each.of}`;
  const { r, n, groups, inference, noInference, strength } = each;
  const start = `${name} r ${r.toFixed(4)}`;
  if (!inference) return `${start}, no interval (${noInference ?? ''}), n ${n} in ${groups} groups, ${strength}`;
  const { low, high, p, clusters } = inference;
  const over = clusters === null ? '' : ` over ${clusters} clusters`;
  return `${start} [${low.toFixed(4)}, ${high.toFixed(4)}], p ${p.toPrecision(3)}${over}, n ${n} in ${groups} groups, ${strength}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
