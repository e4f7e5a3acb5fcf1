export { createClient } from './create-client.ts';
export type { QueryClientEvents } from './create-query-client.ts';
export { refusalOf, type Refusal } from './refusal.ts';
export { sentenceOf } from './sentence-of.ts';
