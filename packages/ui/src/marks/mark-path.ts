/** The two sides, and what joins them. */
export type MarkKind = 'inside' | 'outside' | 'together';

/** A square standing on its corner; `half` is the distance from the centre to a corner. */
export function diamond(x: number, y: number, half: number): string {
  return `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`;
}
