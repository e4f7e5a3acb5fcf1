import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format/use-formats.ts';
import { CROWD, type MapLayout } from './map-layout.ts';
import { UnitCross, UnitPoint, UnitTrail, type DrawnUnit } from './map-units.tsx';
import { pointNear, pointTowards, type Direction } from './nearest-point.ts';
import classes from './unit-map.module.css';

interface MapPictureProps {
  readonly drawn: readonly DrawnUnit[];
  readonly layout: MapLayout;
  readonly digits: number;
  readonly emphasised: readonly string[];
  readonly selected: string | null;
  /** The unit that is pointed at, by its place in `drawn`. */
  readonly near: number | undefined;
  onNear(index: number | undefined): void;
  onSelect: ((id: string) => void) | undefined;
}

const KEYS: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const REACH = 20;

/** The units and everything one can do with them: point, walk with the arrow keys, choose. */
export function MapPicture({ drawn, layout, digits, emphasised, selected, near, onNear, onSelect }: MapPictureProps) {
  const { t } = useTranslation('charts');
  const formats = useFormats();
  const group = useRef<SVGGElement>(null);
  const [reached, setReached] = useState(0);
  const crowded = drawn.length > CROWD;
  const important = (at: DrawnUnit, index: number) => index === near || at.unit.id === selected;
  const { frame } = layout;

  const under = (event: PointerEvent<SVGElement>) => {
    const box = group.current?.ownerSVGElement?.getBoundingClientRect();
    return box && pointNear(drawn, event.clientX - box.left, event.clientY - box.top, REACH);
  };
  const choose = (index: number | undefined) => {
    const unit = index === undefined ? undefined : drawn[index]?.unit;
    if (unit) onSelect?.(unit.id);
  };
  const walk = (event: KeyboardEvent) => {
    const direction = KEYS[event.key];
    if (direction) moveTo(pointTowards(drawn, reached, direction));
    else if (event.key === 'Home') moveTo(0);
    else if (event.key === 'End') moveTo(drawn.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') choose(reached);
    else if (event.key === 'Escape') onNear(undefined);
    else return;
    event.preventDefault();
  };
  const moveTo = (index: number) => {
    const id = drawn[index]?.unit.id;
    if (id) group.current?.querySelector<SVGGElement>(`[data-unit="${CSS.escape(id)}"]`)?.focus();
  };

  return (
    <g
      ref={group}
      role="listbox"
      aria-label={t('map.points')}
      tabIndex={-1}
      className={`${classes.map} ${crowded ? classes.crowd : ''}`}
      data-near={near === undefined || !onSelect ? undefined : true}
      onPointerMove={(event) => onNear(under(event))}
      onPointerLeave={() => onNear(undefined)}
      onBlur={() => onNear(undefined)}
      onClick={() => choose(near)}
      onKeyDown={walk}
    >
      <rect
        x={frame.left}
        y={frame.top}
        width={frame.right - frame.left}
        height={frame.bottom - frame.top}
        fill="transparent"
      />
      <g aria-hidden="true" className={near === undefined ? undefined : classes.pale}>
        {drawn.map((at) => (
          <g key={at.unit.id}>
            <UnitTrail drawn={at} />
            {!crowded && <UnitCross drawn={at} />}
          </g>
        ))}
      </g>
      <g aria-hidden="true">
        {drawn.filter(important).map((at) => (
          <g key={at.unit.id}>
            <UnitTrail drawn={at} />
            <UnitCross drawn={at} />
          </g>
        ))}
      </g>
      {drawn.map((at, index) => (
        <UnitPoint
          key={at.unit.id}
          drawn={at}
          selected={at.unit.id === selected}
          strong={emphasised.includes(at.unit.id) || at.unit.id === selected}
          reachable={index === reached}
          description={t('map.point', {
            name: at.unit.name,
            inside: formats.estimate(at.unit.inside, digits),
            outside: formats.estimate(at.unit.outside, digits),
            quadrant: t(`quadrants.${at.unit.quadrant}`),
          })}
          onFocus={() => {
            setReached(index);
            onNear(index);
          }}
        />
      ))}
    </g>
  );
}
