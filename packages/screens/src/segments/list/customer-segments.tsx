import { SegmentList } from './segment-list.tsx';

export default function CustomerSegments() {
  return <SegmentList side="customer" />;
}
