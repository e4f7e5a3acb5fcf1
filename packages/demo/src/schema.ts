export { DEMO_ACCOUNTS, type DemoAccount, type DemoStatus } from './demo/demo.schema.ts';
