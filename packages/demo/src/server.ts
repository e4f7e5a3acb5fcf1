export { demoPolicies } from './demo/demo.policy.ts';
export { demoRouter } from './demo/demo.router.ts';
