import { SegmentList } from './segment-list.tsx';

export default function EmployeeSegments() {
  return <SegmentList side="employee" />;
}
