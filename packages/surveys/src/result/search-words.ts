/** A text as it is searched: without case and accents, so that "espana" finds "España". */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('es');
}

/** Whether every word of the search is somewhere in the text. */
export function searched(search: string): (text: string) => boolean {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => {
    const within = folded(text);
    return words.every((word) => within.includes(word));
  };
}
