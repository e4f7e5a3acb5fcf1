import { useQueryClient } from '@tanstack/react-query';
import type { Survey, SurveyContent } from '@unisono/surveys/schema';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { client, useTRPC } from '../../application/api.ts';
import { DraftSaver } from '../draft/draft-saver.ts';

/** Keeps the draft on the server while it is written. */
export function useSaver(survey: Survey, content: SurveyContent) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [saver] = useState(
    () =>
      new DraftSaver(survey, async (revision, next) => {
        const kept = await client.surveys.edit.mutate({ surveyId: survey.id, revision, content: next });
        // Lists and plans show it when they are opened again; the builder itself knows already.
        for (const room of [trpc.surveys, trpc.waves]) {
          await queries.invalidateQueries({ queryKey: room.pathKey(), refetchType: 'none' });
        }
        return kept;
      }),
  );
  useEffect(() => saver.offer(content), [saver, content]);
  useEffect(() => () => saver.stop(), [saver]);
  const state = useSyncExternalStore(saver.subscribe, saver.read);
  return { saver, state };
}
