export { segmentsPolicies } from './policies.ts';
export { SegmentEntity } from './segment/segment.entity.ts';
export { segmentRouter } from './segment/segment.router.ts';
