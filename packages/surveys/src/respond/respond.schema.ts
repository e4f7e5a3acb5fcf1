import { token as blindToken, type CellKeys } from '@unisono/disclosure/schema';
import type { Language, Role } from '@unisono/people-core/schema';
import { z } from 'zod';
import { answers } from '../survey/answer.schema.ts';
import type { SurveyContent } from '../survey/survey-content.schema.ts';
import type { LocalText } from '../survey/local-text.schema.ts';
import type { WaveMode } from '../wave/wave-plan.schema.ts';

const token = z.string().min(1).max(200);

/** Made once by a device that came by an open address, so that sending again is no second answer. */
const device = z.uuid();

export const readQuestionsInput = z.strictObject({ token, device: device.optional() });
export type ReadQuestionsInput = z.infer<typeof readQuestionsInput>;

/** Ten random bytes that the page makes and only the person keeps. */
const receipt = z.string().regex(/^[\w-]{14}$/);

export const submitAnswersInput = z.strictObject({
  token,
  device: device.optional(),
  answers,
  /** Needed where the answer is confidential. */
  receipt: receipt.optional(),
});
export type SubmitAnswersInput = z.infer<typeof submitAnswersInput>;

const base64url = z.string().regex(/^[\w-]+$/);

export const drawSignatureInput = z.strictObject({ token, blinded: base64url.max(1000) });
export type DrawSignatureInput = z.infer<typeof drawSignatureInput>;

/** Nothing in it says who sends it. */
export const submitSealedInput = z.strictObject({
  waveId: z.uuid(),
  cellId: z.uuid(),
  token: blindToken,
  sealed: base64url.max(20_000),
});
export type SubmitSealedInput = z.infer<typeof submitSealedInput>;

/** The person's own receipt, or `w` and the wave's id in base64url where the answer is anonymous. */
export const readReceiptInput = z.strictObject({ receipt: z.union([receipt, z.string().regex(/^w[\w-]{22}$/)]) });
export type ReadReceiptInput = z.infer<typeof readReceiptInput>;

/** What the respondent's page shows before and while it asks; instants are ISO 8601. */
export interface Questions {
  readonly waveId: string;
  /** `answered`: this invitation, or this device, has answered; the first answer counts. */
  readonly state: 'open' | 'waiting' | 'closed' | 'answered';
  readonly organisation: string;
  /** Whom the survey asks. */
  readonly side: Role;
  /** The person's, where it is one of the survey's. */
  readonly language: Language;
  /** Who can see what: said before the first question. */
  readonly mode: WaveMode;
  readonly k: number;
  /** An open address: nobody is known, and a device is needed to answer. */
  readonly open: boolean;
  readonly opensAt: string;
  /** Or closed, where somebody ended it earlier. */
  readonly closesAt: string;
  /** Of a rolling wave when what is answered now is released at the earliest; null: once it has closed. */
  readonly releasedAt: string | null;
  /** With the questions that are this respondent's; none unless the state is `open`. */
  readonly content: SurveyContent;
  /** The units whose service is asked about, by their names. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Of an anonymous wave that is open: the keys of the invitee's cell. */
  readonly cell: CellKeys | null;
  /** Anonymous: a token was drawn for this invitation already; only the device that holds it can go on. */
  readonly drawn: boolean;
  /** A person to turn to; the address is mailto:, tel: or https:. */
  readonly contact: { readonly name: string; readonly address: string } | null;
}

/** The cell's signature of a blinded token, base64url. */
export interface DrawnSignature {
  readonly signature: string;
}

/** Given only once the answer cannot be lost any more. */
export interface Received {
  readonly received: true;
  /** Whether an earlier answer had been received: then that one counts. */
  readonly earlier: boolean;
}

/** What the holder of a receipt may know. Receipts of an anonymous wave are all the same, and tell its release only. */
export interface ReceiptStory {
  /** Initiatives know the wave that they came of. */
  readonly waveId: string;
  readonly organisation: string;
  readonly title: LocalText;
  readonly mode: WaveMode;
  /** ISO 8601; of a rolling wave the end of the period. */
  readonly closesAt: string;
  /**
   * `not-shown`: the wave is closed, and too few answered for anything to be shown; `lost`: the key to its answers was
   * lost, so that nobody can ever read them.
   */
  readonly state: 'open' | 'released' | 'not-shown' | 'lost';
  /** The group that the answer entered: how many, and the names of their units. */
  readonly group: { readonly n: number; readonly units: readonly string[] } | null;
}
