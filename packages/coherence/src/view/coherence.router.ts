import { procedure, router } from '@unisono/rpc/server';
import { canListScores, canViewCoherence } from './coherence.policy.ts';
import { coherenceScoresSchema, coherenceViewInput, coherenceViewSchema } from './coherence.schema.ts';
import { offerScores } from './offer-scores.ts';
import { viewCoherence } from './view-coherence.ts';

export const coherenceRouter = router({
  view: procedure(canViewCoherence)
    .input(coherenceViewInput)
    .output(coherenceViewSchema)
    .query(({ ctx, input }) => viewCoherence(ctx, input)),
  scores: procedure(canListScores)
    .output(coherenceScoresSchema)
    .query(({ ctx }) => offerScores(ctx)),
});
