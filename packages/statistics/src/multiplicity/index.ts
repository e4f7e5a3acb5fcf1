export { benjaminiHochberg, benjaminiYekutieli, holm, type AdjustedP } from './adjust-p.ts';
