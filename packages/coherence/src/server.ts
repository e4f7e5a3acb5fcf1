export { COHERENCE_USAGE, runCoherence } from './command/run-coherence.ts';
export { overviewRouter } from './overview/overview.router.ts';
export { coherencePolicies } from './policies.ts';
export { coherenceRouter } from './view/coherence.router.ts';
export { panelInput, panelSchema } from './panel/panel.schema.ts';
export { viewPanel } from './panel/view-panel.ts';
export { canViewCoherence } from './view/coherence.policy.ts';
export { coherenceViewInput, coherenceViewSchema } from './view/coherence.schema.ts';
export { viewCoherence } from './view/view-coherence.ts';
