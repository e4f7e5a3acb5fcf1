export { releaseOf, type PlacedAnswer } from './release/release-of.ts';
export { tokenHash } from './token/verify-token.ts';
