import { NewSegment } from './new-segment.tsx';

export default function NewCustomerSegment() {
  return <NewSegment side="customer" />;
}
