import { ROLES, type EmotionCode, type Role } from '@unisono/people-core/schema';
import type { RefusalReason } from '@unisono/statistics/refusal';
import { z } from 'zod';
import type { Question, QuestionKind } from '../survey/question.schema.ts';
import type { SurveyContent } from '../survey/survey-content.schema.ts';
import type { WaveMode } from '../wave/wave-plan.schema.ts';
import type { WaveState } from '../wave/wave.schema.ts';
import type { ScoreMetric } from './score-metric.ts';

export const listResultsInput = z.strictObject({ side: z.enum(ROLES), surveyId: z.uuid().optional() });
export type ListResultsInput = z.infer<typeof listResultsInput>;

export const resultPart = {
  waveId: z.uuid(),
  /** A part of the organisation; all that the reader's grants open where it is left out. */
  unitId: z.uuid().optional(),
  /** Which release of a rolling wave, from 1; the last one where it is left out. */
  sequence: z.int().min(1).optional(),
};

export const findResultsInput = z.strictObject(resultPart);
export type FindResultsInput = z.infer<typeof findResultsInput>;

/** Why a number is not there: a reason of docs/errors.md (surveys, results), or a refusal of statistics. */
export type ResultReason =
  | 'not-released'
  | 'answers-lost'
  | 'protected'
  | 'across-parts'
  | 'not-answered'
  | 'rest-too-small'
  | 'is-the-whole'
  | 'first-wave'
  | 'not-asked-then'
  | 'wording-changed'
  | 'no-drivers'
  | 'no-outcome'
  | 'pairs-withheld'
  | 'customers-unknown'
  | 'sums-only'
  | RefusalReason;

/** Something that is not shown, and why. `needed` and `found` where the reason is a count. */
export interface Withheld {
  readonly ok: false;
  readonly reason: ResultReason;
  readonly needed?: number;
  readonly found?: number;
}
/** A result, or the reason why there is none: never null, never NaN. */
export type Shown<T> = ({ readonly ok: true } & T) | Withheld;

/** A number as it is shown. */
export interface ScoreFigure {
  readonly value: number;
  /** How many answered. */
  readonly n: number;
  /** Ends of the 95 % interval; both null where `noInterval` says why there is none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly noInterval: ResultReason | null;
}

/** A difference with its 95 % interval; `q` is p adjusted over all tests of the screen (Benjamini–Hochberg). */
export interface ScoreDifference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly q: number;
  /** q at or under .05. */
  readonly significant: boolean;
}

/** A score that a question gives. */
export interface ScoreKey {
  /** Of the whole wave, such as `felt.experience`, `recommend.nps` or `heard`. */
  readonly code: string;
  readonly question: string;
  readonly questionKind: QuestionKind;
  readonly metric: ScoreMetric;
  /** The option of a choice, or the unit whose service is rated. */
  readonly option: string | null;
  readonly kind: 'mean' | 'share' | 'nps';
  readonly min: number;
  /** Null: open upwards. */
  readonly max: number | null;
}

export interface TrendPoint {
  readonly waveId: string;
  readonly sequence: number;
  /** The local day that the wave is for; of a release of a rolling one the last day of its period. */
  readonly day: string;
  readonly figure: Shown<ScoreFigure>;
}

export interface ScoreResult extends ScoreKey {
  readonly figure: Shown<ScoreFigure>;
  /** How many gave each number of the scale; null where only sums are known. */
  readonly counts: Readonly<Record<string, number>> | null;
  /** All who answered the wave, wherever they are. */
  readonly organisation: Shown<ScoreFigure>;
  /** This part less the organisation. */
  readonly fromOrganisation: Shown<ScoreDifference>;
  /** Since the wave before of the same survey. */
  readonly change: Shown<ScoreDifference>;
  /** Over the survey's waves, this one last. */
  readonly trend: readonly TrendPoint[];
}

/** The smallest set of respondents that anything is shown for. */
export interface ResultGroup {
  readonly id: number;
  readonly answered: number;
  /** Null where it is not known for exactly this group. */
  readonly invited: number | null;
  /** Units with everything under them, as of launch; more than one: pooled, since one alone was too small. */
  readonly unitIds: readonly string[];
  /** With those who answered at this unit itself. */
  readonly ownOf: string | null;
  /** Per attribute of the wave the values in it; null: not split by it. */
  readonly attributes: readonly (readonly string[] | null)[];
  readonly pooled: boolean;
  /** rwg(j) over the agreement questions: 0 as by chance, 1 all say the same. */
  readonly agreement: Shown<{ readonly value: number; readonly items: number }>;
}

export interface HeatCell extends ScoreFigure {
  /** Null: of this group alone. Else shown only for these groups together; which of them was too small is not said. */
  readonly together: readonly number[] | null;
  /** Less the organisation. */
  readonly fromWhole: Shown<ScoreDifference>;
  /** Set only where the difference exceeds the cell's own interval and is significant on this screen. */
  readonly marked: 'lower' | 'higher' | null;
}

export interface HeatMap {
  /** Codes of the scores in the columns. */
  readonly scores: readonly string[];
  /** A row for each group of the part, its cells in the order of `scores`. */
  readonly rows: readonly { readonly group: ResultGroup; readonly cells: readonly Shown<HeatCell>[] }[];
}

export interface Driver {
  readonly question: string;
  /** Part of the outcome's variance (LMG); all of them sum to R². */
  readonly importance: number;
  readonly low: number;
  readonly high: number;
  /** Part of R², 0–1. */
  readonly share: number;
  readonly mean: Shown<ScoreFigure>;
}

export interface Drivers {
  readonly r2: number;
  /** The fewest who answered any two of the questions. */
  readonly n: number;
  readonly level: number;
  /** Most important first. */
  readonly drivers: readonly Driver[];
  /** The importance of each if all were alike, and the mean of the drivers' means. */
  readonly cuts: { readonly importance: number; readonly mean: number };
}

/** What drives one outcome: `results.drivers` answers one for each that is asked. */
export interface DriversOf {
  readonly outcome: 'experience' | 'recommend';
  readonly result: Shown<Drivers>;
}

export interface ScoreAgreement {
  readonly code: string;
  readonly result: Shown<{
    readonly icc1: number;
    readonly icc2: number;
    readonly groups: number;
    readonly n: number;
    /** ICC(2) under .70: the groups' means are not reliable. */
    readonly weak: boolean;
  }>;
}

/** Questions that are one scale. */
export interface ConstructReliability {
  readonly construct: string;
  readonly questions: readonly string[];
  readonly result: Shown<{ readonly alpha: number; readonly low: number; readonly high: number; readonly n: number }>;
}

/** What was felt, or what staff believe that customers feel. */
export interface EmotionsFelt {
  readonly question: string;
  readonly result: Shown<{
    readonly n: number;
    /** In wheel order. */
    readonly emotions: readonly {
      readonly code: EmotionCode;
      readonly valence: 1 | -1;
      /** Part of the total intensity, 0–1. */
      readonly share: number;
      /** Mean intensity, 0–5. */
      readonly mean: number;
    }[];
  }>;
}

/** What staff believe that customers feel, less what customers say, in points of the experience score. */
export interface EmpathyGap {
  readonly question: string;
  readonly predicted: Shown<ScoreFigure>;
  readonly lived: Shown<ScoreFigure>;
  readonly gap: Shown<ScoreDifference>;
  /** The months that customers were heard in. */
  readonly periods: readonly string[];
}

/** What stands out, chosen by the numbers alone and worded by the screen; most telling first. */
export type ResultFact =
  | { readonly fact: 'lowest' | 'highest'; readonly code: string; readonly question: string; readonly value: number }
  | {
      readonly fact: 'strongest-driver';
      readonly question: string;
      readonly outcome: DriversOf['outcome'];
      readonly share: number;
      /** It is also the lowest score. */
      readonly lowest: boolean;
    }
  | { readonly fact: 'change'; readonly code: string; readonly question: string; readonly value: number };

export interface Results {
  readonly facts: readonly ResultFact[];
  readonly scores: readonly ScoreResult[];
  readonly heatMap: HeatMap;
  readonly agreement: readonly ScoreAgreement[];
  readonly constructs: readonly ConstructReliability[];
  readonly emotions: readonly EmotionsFelt[];
  readonly empathy: readonly EmpathyGap[];
}

/** A wave that has results, or will have. Instants are ISO 8601. */
export interface ResultWave {
  readonly id: string;
  readonly surveyId: string;
  readonly side: Role;
  readonly title: SurveyContent['title'];
  readonly state: WaveState;
  readonly mode: WaveMode;
  readonly k: number;
  readonly attributes: readonly string[];
  readonly day: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly closedAt: string | null;
  readonly invited: number;
  /** Of the whole wave; while a protected one is open, rounded down to steps of its k. */
  readonly answered: number;
}

export interface WaveResults {
  readonly wave: ResultWave;
  readonly questions: readonly Question[];
  /** The release that is shown, and how many there are: more than one of rolling waves only. */
  readonly sequence: number;
  readonly sequences: number;
  /** The unit asked for; null: everything that the reader's grants open. `whole`: that is all who were asked. */
  readonly part: { readonly unitId: string | null; readonly whole: boolean };
  /** Of the part; null where it cannot be told. */
  readonly participation: { readonly invited: number | null; readonly answered: number | null };
  /** Every unit that is named anywhere in the answer. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly results: Shown<Results>;
}
