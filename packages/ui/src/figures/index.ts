export { Explained } from './explained.tsx';
export { Figure, Figures } from './figures.tsx';
