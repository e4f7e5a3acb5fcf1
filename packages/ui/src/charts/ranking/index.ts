export { RankedUnits, type RankedUnit, type RankedUnitsProps } from './ranked-units.tsx';
