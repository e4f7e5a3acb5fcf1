/** Names a step of typing: a field, word by word, so that an undo takes back one word and not a whole sentence. */
export function stepOf(field: string, text: string): string {
  return `${field} ${text.trim().split(/\s+/).length}`;
}
