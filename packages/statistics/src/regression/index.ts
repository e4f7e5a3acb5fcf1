export { driverImportance, MOST_DRIVERS, type DriverImportance, type DriverImportances } from './driver-importance.ts';
export { importanceOfCorrelations } from './importance-of-correlations.ts';
export { leastSquares, type Coefficient, type LeastSquares } from './least-squares.ts';
