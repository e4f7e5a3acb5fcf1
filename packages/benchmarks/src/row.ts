/** One line of the table. Rates are better when higher, times when lower; the ratio is above 1 where ours is better. */
export interface Row {
  readonly what: string;
  readonly size: string;
  readonly ours: string;
  /** The same work by the shortest hand-written program; null where there is none to compare with. */
  readonly floor: string | null;
  readonly ratio: number | null;
}
