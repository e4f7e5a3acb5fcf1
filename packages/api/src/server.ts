export { createApi, type ApiOptions, type Unforeseen } from './create-api.ts';
export { isSameOrigin } from './same-origin.ts';
