export { PriorityMap, type PriorityPoint } from './priority-map.tsx';
