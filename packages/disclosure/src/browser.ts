export { drawToken, finishToken, type Draw } from './token/draw-token.ts';
export { AnswerTooLongError, seal } from './token/seal.ts';
export type { CellKeys, SealedContent, Token } from './token/token.schema.ts';
