const LONGEST_CODE = 40;

/** The wanted code, or the first numbered one after it that is not taken: "heard", "heard-2", "heard-3". */
export function freeCode(wanted: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  if (!known.has(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '').slice(0, LONGEST_CODE - 4);
  let number = 2;
  while (known.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

/** The codes of questions, or of options. */
export function codesOf(coded: readonly { readonly code: string }[]): string[] {
  return coded.map(({ code }) => code);
}
