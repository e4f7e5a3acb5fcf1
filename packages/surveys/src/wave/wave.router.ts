import { procedure, router } from '@unisono/rpc/server';
import { canUseSurveys } from '../survey/survey.policy.ts';
import { closeWave } from './close-wave.ts';
import { launchWave } from './launch-wave.ts';
import { listAudienceAttributes } from './list-audience-attributes.ts';
import { listLinks } from './list-links.ts';
import { listReminders } from './list-reminders.ts';
import { findWave, listWaves } from './list-waves.ts';
import { changeWave, planWave } from './plan-wave.ts';
import { previewWave } from './preview-wave.ts';
import { remindWave } from './remind-wave.ts';
import {
  changeWaveInput,
  closeWaveInput,
  listAudienceAttributesInput,
  listWavesInput,
  planWaveInput,
  previewWaveInput,
  waveIdInput,
} from './wave.schema.ts';

/** Runs of surveys. Each verb asks for the side and for every unit that the wave reaches. */
export const waveRouter = router({
  list: procedure(canUseSurveys)
    .input(listWavesInput)
    .query(({ ctx, input }) => listWaves(ctx, input)),
  find: procedure(canUseSurveys)
    .input(waveIdInput)
    .query(({ ctx, input }) => findWave(ctx, input)),
  plan: procedure(canUseSurveys)
    .input(planWaveInput)
    .mutation(({ ctx, input }) => planWave(ctx, input)),
  change: procedure(canUseSurveys)
    .input(changeWaveInput)
    .mutation(({ ctx, input }) => changeWave(ctx, input)),
  preview: procedure(canUseSurveys)
    .input(previewWaveInput)
    .query(({ ctx, input }) => previewWave(ctx, input)),
  attributes: procedure(canUseSurveys)
    .input(listAudienceAttributesInput)
    .query(({ ctx, input }) => listAudienceAttributes(ctx, input)),
  launch: procedure(canUseSurveys)
    .input(waveIdInput)
    .mutation(({ ctx, input }) => launchWave(ctx, input)),
  remind: procedure(canUseSurveys)
    .input(waveIdInput)
    .mutation(({ ctx, input }) => remindWave(ctx, input)),
  reminders: procedure(canUseSurveys)
    .input(waveIdInput)
    .query(({ ctx, input }) => listReminders(ctx, input)),
  close: procedure(canUseSurveys)
    .input(closeWaveInput)
    .mutation(({ ctx, input }) => closeWave(ctx, input)),
  links: procedure(canUseSurveys)
    .input(waveIdInput)
    .query(({ ctx, input }) => listLinks(ctx, input)),
});
