export { Empty } from './empty.tsx';
export { ErrorState } from './error-state.tsx';
export { Loading } from './loading.tsx';
export { NotEnoughData } from './not-enough-data.tsx';
export { NotRenewed } from './not-renewed.tsx';
export { NotIdentified } from './not-identified.tsx';
export { Progress } from './progress.tsx';
export { Suppressed } from './suppressed.tsx';
