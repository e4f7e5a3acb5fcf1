import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@unisono/ui/toasts';
import { useTRPC } from '../application/api.ts';
import { useTranslation } from './surveys.texts.ts';

/** Copying, archiving and bringing back a survey; archiving can be taken back at once. */
export function useSurveyActs() {
  const { t } = useTranslation('surveys');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: trpc.surveys.pathKey() });
  const copying = useMutation(trpc.surveys.duplicate.mutationOptions({ onSuccess }));
  const archiving = useMutation(trpc.surveys.archive.mutationOptions({ onSuccess }));
  const restoring = useMutation(trpc.surveys.restore.mutationOptions({ onSuccess }));

  const duplicate = (surveyId: string, open: (copyId: string) => void) =>
    copying.mutate(
      { surveyId },
      {
        onSuccess({ id }) {
          toast({ kind: 'done', message: t('list.duplicated') });
          open(id);
        },
      },
    );
  const restore = (surveyId: string, title: string) =>
    restoring.mutate(
      { surveyId },
      { onSuccess: () => toast({ kind: 'done', message: t('list.restored', { title }) }) },
    );
  const archive = (surveyId: string, title: string, then?: () => void) =>
    archiving.mutate(
      { surveyId },
      {
        onSuccess() {
          toast({
            kind: 'done',
            message: t('list.archivedDone', { title }),
            undo: { label: t('list.undo'), run: () => restoring.mutate({ surveyId }) },
          });
          then?.();
        },
      },
    );
  return { duplicate, archive, restore };
}
