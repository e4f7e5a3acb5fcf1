export type { Estimate } from './format-interval.ts';
export { formatsIn, type Formats } from './formats.ts';
export { useFormats } from './use-formats.ts';
