import { z } from 'zod';

/**
 * What a mail says in one language: plain sentences with `{{places}}` that the values of each message fill, and at most
 * one thing to do. `path` is an address on this server.
 */
export const mailTextInput = z.object({
  subject: z.string().min(1).max(200),
  paragraphs: z.array(z.string().min(1).max(5000)).min(1).max(20),
  action: z.object({ label: z.string().min(1).max(100), path: z.string().startsWith('/') }).optional(),
});
export type MailText = z.infer<typeof mailTextInput>;

const PLACE = /\{\{(\w+)\}\}/g;

/** The names of the places that a text leaves open. */
export function placesOf(text: MailText): string[] {
  const parts = [text.subject, ...text.paragraphs, text.action?.label ?? '', text.action?.path ?? ''];
  return [...new Set(parts.flatMap((part) => [...part.matchAll(PLACE)].map(([, name = '']) => name)))];
}

/** `text` with its places filled; an unknown one stays as it is, so that it is seen. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(PLACE, (place, name: string) => values[name] ?? place);
}
