export { useScoreName } from './use-score-name.ts';
