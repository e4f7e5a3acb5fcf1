import type { ContactForecast } from '@unisono/contact-pressure/server';
import { ROLES, type Role } from '@unisono/people-core/schema';
import { z } from 'zod';
import type { ProtectedBreakdown } from '../survey/breakdowns-beyond-k.ts';
import type { SurveyContent } from '../survey/survey-content.schema.ts';
import type { SurveyWarning } from '../survey/survey-warnings.ts';
import { wavePlan, type WavePlan } from './wave-plan.schema.ts';

export const waveIdInput = z.strictObject({ waveId: z.uuid() });
export type WaveIdInput = z.infer<typeof waveIdInput>;

export const closeWaveInput = z.strictObject({
  waveId: z.uuid(),
  /** To end an anonymous one whose key file is lost, and its answers with it. */
  withoutAnswers: z.boolean().optional(),
});
export type CloseWaveInput = z.infer<typeof closeWaveInput>;

export const planWaveInput = z.strictObject({ surveyId: z.uuid(), plan: wavePlan });
export type PlanWaveInput = z.infer<typeof planWaveInput>;

export const previewWaveInput = z.strictObject({
  surveyId: z.uuid(),
  plan: wavePlan,
  /** The wave that keeps exactly this plan; without one, whoever asks would plan it. */
  keptBy: z.uuid().optional(),
});
export type PreviewWaveInput = z.infer<typeof previewWaveInput>;

export const changeWaveInput = z.strictObject({ waveId: z.uuid(), plan: wavePlan });
export type ChangeWaveInput = z.infer<typeof changeWaveInput>;

export const listWavesInput = z.strictObject({ side: z.enum(ROLES), surveyId: z.uuid().optional() });
export type ListWavesInput = z.infer<typeof listWavesInput>;

/** `planned` is not launched; `waiting` opens by itself; `recurring` opens a wave of its own each time. */
export type WaveState = 'planned' | 'waiting' | 'open' | 'recurring' | 'closed';

/** A wave as screens see it; instants are ISO 8601. */
export interface Wave {
  readonly id: string;
  readonly surveyId: string;
  readonly side: Role;
  readonly title: SurveyContent['title'];
  readonly state: WaveState;
  readonly plan: WavePlan;
  /** The recurring wave that this one is an occurrence of, and the local day that it is for. */
  readonly seriesId: string | null;
  readonly day: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly launchedAt: string | null;
  readonly closedAt: string | null;
  readonly invited: number;
  /** How many have answered; while a protected wave is open, rounded down to steps of its k; none if too few ever did, and of a day of a rolling series, which alone counts. */
  readonly answered: number;
  /** Anonymous: whether it ended without its key file, so that nobody can ever read what was answered. */
  readonly answersLost: boolean;
  /** Anonymous and launched: how many cells the invited were frozen into; otherwise null. */
  readonly cells: number | null;
  /** Of a recurring one: the last local day on which it had come round and was not opened, and why; null: it was since. */
  readonly missed: { readonly day: string; readonly reason: MissedReason } | null;
}

/** Too few people were reached; or who launched it brought them in, so that it takes a second person. */
export type MissedReason = 'audience-too-small' | 'second-person-needed';

/** What a protected wave to these people could show. */
export interface WaveProtection {
  /** Nothing can be launched to fewer people. */
  readonly least: number;
  /** How many groups can be shown apart if everybody answers. */
  readonly groups: number;
  /** Anonymous: how many cells they are frozen into; otherwise null. */
  readonly cells: number | null;
  /** Whether whoever asks may not launch it: they brought people in and planned it, so a colleague launches it. */
  readonly secondPersonNeeded: boolean;
}

/** What a launch of a plan would do, before it is done. */
export interface WavePreview {
  readonly people: number;
  readonly breakdown: ProtectedBreakdown;
  /** Null where answers are seen by name. */
  readonly protection: WaveProtection | null;
  readonly warnings: readonly SurveyWarning[];
  /** The next times it comes round and is not over: one at most where it comes once. Instants are ISO 8601. */
  readonly upcoming: readonly { readonly day: string; readonly opensAt: string; readonly closesAt: string }[];
  /** Whom the limits of contact would hold back; null where nothing is sent, or where everybody has their own day. */
  readonly contacts: ContactForecast | null;
}

export const listAudienceAttributesInput = z.strictObject({
  surveyId: z.uuid(),
  unitIds: wavePlan.shape.unitIds,
});
export type ListAudienceAttributesInput = z.infer<typeof listAudienceAttributesInput>;

/** Something that is known of the people a survey may ask, to choose among them by or to break results down by. */
export interface AudienceAttribute {
  readonly name: string;
  /** The most frequent first; values that too few people share are not among them. */
  readonly values: readonly { readonly value: string; readonly people: number }[];
}

/** An address for whoever comes by, to be printed or shown as a QR code. */
export interface WaveLink {
  readonly unitId: string;
  readonly address: string;
}
