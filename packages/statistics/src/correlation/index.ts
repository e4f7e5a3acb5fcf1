export type { Inference, InferenceMethod } from './independent-inference.ts';
export { pearson, type Correlation } from './pearson.ts';
export { spearman } from './spearman.ts';
