import { z } from 'zod';
import { EMOTION_SETS } from '../emotion/emotion-set.ts';
import { contactAddress } from './contact-address.ts';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A zone by its IANA name ("Europe/Madrid"): days and weeks are counted in it. */
const timeZone = z.string().refine(isTimeZone, 'time-zone-unknown');
const cut = z.number().int().min(0).max(100);

/** From this score on a side counts as high, where nobody set another cut; also before the organisation is set up. */
export const DEFAULT_QUADRANT_CUT = 60;

export const setUpOrganisationInput = z.object({
  name: z.string().trim().min(1).max(200),
  timeZone,
  language: z.enum(LANGUAGES),
  /** The unit at the top of the tree. Its name is the organisation's where none is given. */
  rootUnit: z.object({ code: z.string().trim().min(1).max(100), name: z.string().trim().min(1).max(200) }).optional(),
});
export type SetUpOrganisationInput = z.infer<typeof setUpOrganisationInput>;

export const changeOrganisationInput = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  timeZone: timeZone.optional(),
  language: z.enum(LANGUAGES).optional(),
  emotionSet: z
    .number()
    .refine((version) => EMOTION_SETS.some((set) => set.version === version), 'emotion-set-unknown')
    .optional(),
  /** Scores at or over this cut count as high in the quadrants, 0 to 100. */
  quadrantCut: cut.optional(),
  /** Emotional impact, 0 to 100, from which a moment counts as a wow. */
  wowCut: cut.optional(),
  /** Unpleasant intensity in per cent, 0 to 100, from which a moment counts as a pain. */
  painCut: cut.optional(),
  /** Whom people turn to who would rather talk than answer; null: whoever launched what they are asked. */
  contactName: z.string().trim().min(1).max(200).nullable().optional(),
  contactAddress: contactAddress.nullable().optional(),
});
export type ChangeOrganisationInput = z.infer<typeof changeOrganisationInput>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The organisation as screens see it, also before anybody has signed in. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  /** From the first moment on: days were counted in this zone and stay so. */
  readonly timeZoneLocked: boolean;
  readonly language: Language;
  readonly emotionSet: number;
  readonly quadrantCut: number;
  readonly wowCut: number;
  readonly painCut: number;
  /** Synthetic data for looking around, labelled as such on every screen. */
  readonly demo: boolean;
}

/** Whom people turn to who would rather talk than answer; without an address, whoever launched what they are asked. */
export interface OrganisationContact {
  readonly contactName: string | null;
  /** mailto:, tel: or https:. */
  readonly contactAddress: string | null;
}
