/** How questions and imported metrics are called: no blanks, and nothing that means something in a score reference. */
const SCORE_CODE = /^[\p{L}\p{N}_.-]{1,100}$/u;

export function isScoreCode(text: string): boolean {
  return SCORE_CODE.test(text);
}
