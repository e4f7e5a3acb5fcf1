export { defaultScoreOf } from './default-score-of.ts';
export { estimateOf } from './estimate-of.ts';
export { useScoreName } from './use-score-name.ts';
