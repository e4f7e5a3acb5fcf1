/** The smallest set of respondents that anything may be shown for. */
export interface ReleaseGroup {
  readonly id: number;
  readonly n: number;
  /** The units whose whole part of the tree is in it, as of launch; more than one: pooled. */
  readonly placeIds: readonly string[];
  /** With those who answered at this unit itself and not at one under it. */
  readonly ownOf: string | null;
  /** Per attribute of the wave the values that are in it; null: not split by it. */
  readonly attributes: readonly (readonly string[] | null)[];
}

export interface ReleaseValue {
  readonly code: string;
  readonly n: number;
  readonly total: number;
  /** Null for sums. */
  readonly squares: number | null;
  /** How many gave each number; null but for choices. */
  readonly counts: Readonly<Record<string, number>> | null;
}

/** Groups that a family's numbers are released for together, since apart they would give somebody away. */
export interface ReleaseBlock {
  readonly family: string;
  /** Of a family that is computed from several others some groups may be in no block. */
  readonly groupIds: readonly number[];
  readonly n: number;
  readonly values: readonly ReleaseValue[];
}

export interface CommentBlock {
  readonly groupIds: readonly number[];
  readonly comments: readonly { readonly question: string; readonly text: string }[];
}

/** What is known of a closed wave, or of one period of a rolling one. It never changes. */
export interface Release {
  readonly id: string;
  readonly waveId: string;
  /** From 1. */
  readonly sequence: number;
  readonly k: number;
  /** Null: fewer than k, so that there are no groups. */
  readonly respondents: number | null;
  readonly groups: readonly ReleaseGroup[];
  readonly blocks: readonly ReleaseBlock[];
  readonly comments: readonly CommentBlock[];
}

/** While a wave is open: rounded down to steps of k. */
export interface Participation {
  readonly invited: number;
  readonly answered: number;
}
