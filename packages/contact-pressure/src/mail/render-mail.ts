import type { Language } from '@unisono/people-core/schema';
import type { Purpose } from '../contact/contact.schema.ts';
import { filled, type MailText } from './mail-text.ts';
import { MAIL_WORDS } from './mail-words.ts';

export interface MailOccasion {
  readonly language: Language;
  readonly purpose: Purpose;
  readonly organisation: string;
  /** Where the server is reached, without a slash at the end. */
  readonly baseUrl: string;
  readonly unsubscribeUrl: string;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A message as it goes out: the same words plain and as HTML without pictures, scripts or anything that is fetched. */
export function renderMail(
  mail: MailText,
  values: Readonly<Record<string, string>>,
  { language, purpose, organisation, baseUrl, unsubscribeUrl }: MailOccasion,
): RenderedMail {
  const words = MAIL_WORDS[language];
  const subject = filled(mail.subject, values).replaceAll(/\s+/g, ' ').trim();
  const paragraphs = mail.paragraphs.map((paragraph) => filled(paragraph, values));
  const action = mail.action && {
    label: filled(mail.action.label, values),
    url: baseUrl + filled(mail.action.path, values),
  };
  const why = words.why[purpose].replace('{organisation}', organisation);
  const text = [
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    `-- \n${why}\n${words.stop}: ${unsubscribeUrl}`,
  ].join('\n\n');
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1c1a17"><div style="max-width:34rem">`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`),
    ...(action
      ? [
          `<p><a href="${escaped(action.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;` +
            `background:#1c1a17;color:#fff;text-decoration:none">${escaped(action.label)}</a></p>`,
        ]
      : []),
    `<p style="margin-top:32px;font-size:13px;color:#5f5a52">${escaped(why)}<br>`,
    `<a href="${escaped(unsubscribeUrl)}" style="color:#5f5a52">${escaped(words.stop)}</a></p></div></body></html>`,
  ].join('\n');
  return { subject, text, html };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, in an attribute too. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
