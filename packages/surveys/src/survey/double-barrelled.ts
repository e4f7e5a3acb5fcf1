import type { Language } from '@unisono/people-core/schema';

/** Words that join two things, or offer two. */
const JOINERS: Readonly<Record<Language, RegExp>> = {
  en: /(?<before>\S+)\s+(?:and\/or|and|or|as well as)\s+(?<after>\S+)/giu,
  es: /(?<before>\S+)\s+(?:y\/o|y|e|o|u|ni|así como)\s+(?<after>\S+)/giu,
};

/** What is one thing although two words are joined: a span, a fixed pair, a number. */
const ONE_THING: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\bbetween\b.*\band\b/iu,
    /\b(?:health and safety|pros and cons|terms and conditions|more or less|sooner or later|now and then|one or more)\b/iu,
    /\b(?:whether|either)\b.*\bor\b/iu,
    /\b(\w+) and \1\b/iu,
  ],
  es: [
    /\bentre\b.*\b(?:y|e)\b/iu,
    /\b(?:seguridad y salud|pros y contras|más o menos|tarde o temprano|uno o más|una o más|idas y venidas)\b/iu,
    /\bsi\b.*\b(?:o|u) no\b/iu,
    /\b(\w+) (?:y|a) \1\b/iu,
  ],
};

/** Two words that seem to be asked about at once, with the place in the text from the first to the end of the second. */
interface Joined {
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a question seems to ask two things in one, so that nobody knows which of them an answer is to. A rule of
 * thumb by joining words: it advises, it never forbids.
 */
export function isDoubleBarrelled(text: string, language: Language): boolean {
  return findJoined(text, language) !== undefined;
}

/** Where a text first joins two things; undefined where it does not. */
export function findJoined(text: string, language: Language): Joined | undefined {
  // What is one thing is blanked, so that places stay as they are in the text.
  const rest = ONE_THING[language].reduce(
    (left, pattern) => left.replace(pattern, (thing) => ' '.repeat(thing.length)),
    text,
  );
  for (const match of rest.matchAll(JOINERS[language])) {
    const { before, after } = match.groups ?? {};
    if (!isWord(before) || !isWord(after)) continue;
    return { before, after, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

function isWord(text: string | undefined): text is string {
  return text !== undefined && /\p{L}/u.test(text);
}
