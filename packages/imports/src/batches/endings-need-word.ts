/** Of those that stand, more than this share is only ended on somebody's word: it is more often a cut file than a closure. */
const MOST_ENDINGS = 0.2;

/** Whether a full file would end so many ties that somebody has to say the number. Browser-safe. */
export function endingsNeedWord({
  missing,
  standing,
}: {
  readonly missing: number;
  readonly standing: number;
}): boolean {
  return missing > MOST_ENDINGS * standing;
}
