import type { Figure, Finding, Overview } from '@unisono/coherence/schema';

/** The overview with every number of the chosen score in the units it is shown in. */
export function inShownUnits(view: Overview, factor: number): Overview {
  if (factor === 1) return view;
  const figure = (of: Figure | null) => of && { ...of, ...times(of, factor) };
  const history = <Moment extends { readonly figure: Figure | null }>(moments: readonly Moment[]) =>
    moments.map((moment) => ({ ...moment, figure: figure(moment.figure) }));
  return {
    ...view,
    now: figure(view.now),
    change: view.change && { ...view.change, ...times(view.change, factor) },
    trend: history(view.trend),
    units: view.units.map((standing) => ({
      ...standing,
      figure: figure(standing.figure),
      fromWhole: standing.fromWhole && { ...standing.fromWhole, ...times(standing.fromWhole, factor) },
      change: standing.change && { ...standing.change, ...times(standing.change, factor) },
      trail: history(standing.trail),
    })),
    findings: view.findings.map((finding) => findingTimes(finding, factor)),
  };
}

function times<Ends extends number | null>(
  { value, low, high }: { readonly value: number; readonly low: Ends; readonly high: Ends },
  factor: number,
) {
  const end = (at: Ends) => (at === null ? at : at * factor) as Ends;
  return { value: value * factor, low: end(low), high: end(high) };
}

function findingTimes(finding: Finding, factor: number): Finding {
  switch (finding.code) {
    case 'side-moved':
    case 'side-steady': {
      const { change, low, high } = finding;
      return { ...finding, change: change * factor, low: low * factor, high: high * factor };
    }
    case 'unit-moved':
      return { ...finding, change: finding.change * factor };
    case 'unit-differs':
      return { ...finding, difference: finding.difference * factor };
    case 'units-in-quadrant':
    case 'all-undetermined':
    case 'associated':
    case 'nothing-measured':
      return finding;
    default:
      return finding satisfies never;
  }
}
