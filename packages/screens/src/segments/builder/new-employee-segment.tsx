import { NewSegment } from './new-segment.tsx';

export default function NewEmployeeSegment() {
  return <NewSegment side="employee" />;
}
