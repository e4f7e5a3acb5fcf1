export { DotInterval, type DotIntervalProps } from './dot-interval.tsx';
