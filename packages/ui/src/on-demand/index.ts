export { OnDemand, type ButtonElement } from './on-demand.tsx';
export { useOpenedAtOnce } from './use-opened-at-once.ts';
