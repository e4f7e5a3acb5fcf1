import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartCanvas } from '../frame/chart-canvas.tsx';
import { useWidth } from '../frame/use-width.ts';
import '../texts.ts';
import { drawUnits } from './draw-units.ts';
import { levelCurves } from './level-curves.ts';
import { MapGround } from './map-ground.tsx';
import { mapLayout } from './map-layout.ts';
import { MapPicture } from './map-picture.tsx';
import { QUADRANTS, type MapUnit, type Quadrant } from './map-unit.ts';
import { UnitDetail } from './unit-detail.tsx';

export interface UnitMapProps {
  readonly units: readonly MapUnit[];
  /** Where the quarters meet. */
  readonly cut: { readonly inside: number; readonly outside: number };
  /** Titles of the axes: "Inside: experience score of employees". */
  readonly insideTitle: string;
  readonly outsideTitle: string;
  /** The range neither score can leave. */
  readonly limits?: readonly [number, number];
  /** Both scores on one scale: draws levels and the line of no gap, and says the gap. */
  readonly sameScale?: boolean;
  readonly digits?: number;
  /** Ids of the units the words speak about: named in bold, always. */
  readonly emphasised?: readonly string[];
  readonly selected?: string | null;
  onSelect?(id: string): void;
}

const NONE: readonly string[] = [];

/** Units between inside (across) and outside (up), with both intervals, in the four quarters. */
export function UnitMap(props: UnitMapProps) {
  const { units, cut, limits, sameScale = false, digits = 1, emphasised = NONE, selected = null, onSelect } = props;
  const { t } = useTranslation('charts');
  const { ref, width } = useWidth<HTMLDivElement>();
  const [near, setNear] = useState<number>();
  const { inside, outside } = cut;
  const { layout, curves, drawn } = useMemo(() => {
    const made = mapLayout(width, { units, cut: { inside, outside }, limits, sameScale });
    const levels = sameScale ? levelCurves(made) : [];
    return { layout: made, curves: levels, drawn: drawUnits(units, made, new Set(emphasised), levels) };
  }, [width, units, inside, outside, limits, sameScale, emphasised]);
  const counts = countQuadrants(units);
  const pointed = near === undefined ? undefined : drawn[near];
  const description = t('map.summary', {
    unison: counts['in-unison'],
    hollowInside: counts['hollow-inside'],
    hollowOutside: counts['hollow-outside'],
    trouble: counts['in-trouble'],
    undetermined: counts.undetermined,
  });

  return (
    <ChartCanvas
      canvasRef={ref}
      width={width}
      height={layout.height}
      label={t('map.label', { count: units.length })}
      description={description}
      interactive
      overlay={
        pointed && (
          <UnitDetail drawn={pointed} digits={digits} width={width} height={layout.height} sameScale={sameScale} />
        )
      }
    >
      <MapGround
        layout={layout}
        cut={cut}
        curves={curves}
        sameScale={sameScale}
        counts={counts}
        insideTitle={props.insideTitle}
        outsideTitle={props.outsideTitle}
      />
      <MapPicture
        drawn={drawn}
        layout={layout}
        digits={digits}
        emphasised={emphasised}
        selected={selected}
        near={near}
        onNear={setNear}
        onSelect={onSelect}
      />
    </ChartCanvas>
  );
}

function countQuadrants(units: readonly MapUnit[]): Record<Quadrant, number> {
  const counts = { 'in-unison': 0, 'hollow-inside': 0, 'hollow-outside': 0, 'in-trouble': 0, undetermined: 0 };
  for (const quadrant of QUADRANTS) counts[quadrant] = units.filter((unit) => unit.quadrant === quadrant).length;
  return counts;
}
