export { QUADRANTS, type MapUnit, type Quadrant } from './map-unit.ts';
export { UnitMap, type UnitMapProps } from './unit-map.tsx';
