import { useQueryClient } from '@tanstack/react-query';
import { toast } from '@unisono/ui/toasts';

/** After a change of the tree: everything that shows units is read again, then it is said and the dialog goes. */
export function useUnitChanged(onClose: () => void): (message: string) => Promise<void> {
  const queries = useQueryClient();
  return async (message) => {
    await queries.invalidateQueries();
    toast({ kind: 'done', message });
    onClose();
  };
}
