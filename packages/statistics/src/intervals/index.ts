export { differenceOfMeans, differenceOfNps, type Difference } from './difference-of-means.ts';
export { differenceOfShares } from './difference-of-shares.ts';
export type { Interval, Summary } from './interval.ts';
export { meanInterval, standardErrorOfMean } from './mean-interval.ts';
export { npsInterval } from './nps-interval.ts';
export { shareInterval } from './share-interval.ts';
export { shrinkMeans, type ShrunkenMeans } from './shrink-means.ts';
