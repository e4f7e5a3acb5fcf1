import type { Finding } from '@unisono/coherence/schema';
import type { Naming } from './use-finding-words.ts';

/** What two lines of a page's headline hold. */
const HEADLINE_CHARACTERS = 150;

/**
 * Splits what the data say into the page's headline, as many sentences as two lines hold, and the sentences below it:
 * the rest, and those of the headline again that have units to name.
 */
export function tellStory(
  findings: readonly Finding[],
  words: (finding: Finding, naming?: Naming) => string,
): { headline: string; below: string } {
  const shorts = findings.map((finding) => words(finding, 'without-units'));
  let told = 0;
  let headline = '';
  for (const short of shorts) {
    const longer = headline === '' ? short : `${headline} ${short}`;
    if (told > 0 && longer.length > HEADLINE_CHARACTERS) break;
    headline = longer;
    told += 1;
  }
  const named = findings.slice(0, told).filter((finding) => 'units' in finding && finding.units.length > 0);
  const below = [...named, ...findings.slice(told)].map((finding) => words(finding)).join(' ');
  return { headline, below };
}
