import { z } from 'zod';

/** Ways to write where somebody is reached, and what makes a link of each. */
const WAYS: readonly [RegExp, string][] = [
  [/^(?:mailto:|tel:|https:\/\/)/i, ''],
  [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'mailto:'],
  [/^\+?[\d ().-]{5,}$/, 'tel:'],
];

const LINK = /^(?:mailto:[^\s@]+@[^\s@]+\.[^\s@]+|tel:\+?\d{5,15}|https:\/\/[^\s/]+\.[^\s]+)$/i;

/** Where a person is reached: an e-mail address, a telephone number or a page (https), kept as a link. */
export const contactAddress = z
  .string()
  .trim()
  .max(300)
  .transform(linkOf)
  .refine((link) => LINK.test(link), 'contact-address-invalid');

function linkOf(typed: string): string {
  const scheme = WAYS.find(([way]) => way.test(typed))?.[1] ?? '';
  const link = scheme + typed;
  return /^tel:/i.test(link) ? link.replaceAll(/[ ().-]/g, '') : link;
}
