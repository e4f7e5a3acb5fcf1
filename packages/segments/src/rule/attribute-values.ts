/** What of an attribute's text counts as a number: files bring numbers as text. The same in Postgres and here. */
export const NUMBER_IN_TEXT = /^-?[0-9]{1,15}([.][0-9]{1,15})?$/;

/** The values of JSON that a text stands for: files bring text, other systems numbers and truths. */
export function attributeVariants(text: string): (string | number | boolean)[] {
  const number = NUMBER_IN_TEXT.test(text) ? [Number(text)] : [];
  const truth = text === 'true' || text === 'false' ? [text === 'true'] : [];
  return [text, ...number, ...truth];
}
