/** Which of the questions a row answers. */
export type AssociationKind = 'between' | 'within' | 'two-way' | 'pooled';

/** One answer: an association with its interval, or how much is missing for one. */
export type AssociationRow = {
  readonly kind: AssociationKind;
  /** Said instead of the usual name and question of its kind. */
  readonly name?: string;
  readonly question?: string;
} & (
  | {
      readonly r: number;
      readonly lower: number | null;
      readonly upper: number | null;
      readonly n: number;
      readonly p?: number | null;
      readonly missing?: undefined;
    }
  | { readonly r?: undefined; readonly missing: { readonly have: number; readonly need: number } }
);
