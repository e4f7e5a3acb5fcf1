export { COHERENCE_USAGE, runCoherence } from './command/run-coherence.ts';
export { overviewRouter } from './overview/overview.router.ts';
export { coherencePolicies } from './policies.ts';
export { coherenceRouter } from './view/coherence.router.ts';
