export { PeriodGrid } from './period-grid.tsx';
export { plainSearch, readScope, scopeSearch, type Scope } from './read-scope.ts';
export { useScope, type ScopeState } from './use-scope.ts';
