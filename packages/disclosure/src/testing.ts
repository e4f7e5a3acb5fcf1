export { releaseOf, type PlacedAnswer } from './release/release-of.ts';
