export { figureOf } from './release/figure-of.ts';
export { groupsWithin } from './release/groups-within.ts';
export {
  COMMENT_MINIMUM,
  DEFAULT_K,
  PROTECTED_MODES,
  protectedAnswer,
  protectedWaveInput,
  SMALLEST_K,
  smallestCell,
  type Participant,
  type ProtectedAnswer,
  type ProtectedMode,
  type ProtectedWaveInput,
} from './release/protected-wave.schema.ts';
export type {
  CommentBlock,
  Participation,
  Release,
  ReleaseBlock,
  ReleaseGroup,
  ReleaseValue,
} from './release/release.schema.ts';
export { token, type CellKeys, type Token } from './token/token.schema.ts';
