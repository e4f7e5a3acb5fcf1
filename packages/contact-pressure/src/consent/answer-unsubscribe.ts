import { sqlOf } from '@unisono/database/sql';
import { findOrganisation } from '@unisono/people-core/server';
import type { Language } from '@unisono/people-core/schema';
import type { Context } from '@unisono/rpc/server';
import { MAIL_WORDS } from '../mail/mail-words.ts';
import { escaped } from '../mail/render-mail.ts';
import { unsubscribe } from './unsubscribe.ts';
import { contactOfToken } from './unsubscribe-token.ts';

/**
 * The page behind the unsubscribe link of a mail, without signing in. GET asks, since scanners follow links; POST does
 * it, from that page or at one click in the mail program (RFC 8058).
 */
export async function answerUnsubscribe(
  ctx: Pick<Context, 'em' | 'settings' | 'now'>,
  request: Request,
): Promise<Response> {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const contactId = contactOfToken(ctx.settings.secret, token);
  const language = await languageOf(ctx, contactId);
  const words = MAIL_WORDS[language];
  if (!contactId) return page(language, 400, `<p>${words.invalid}</p>`);
  if (request.method !== 'POST') {
    const form = `<form method="post" action="?token=${encodeURIComponent(token)}"><button>${words.confirm}</button></form>`;
    return page(language, 200, `<p>${words.question}</p>${form}`);
  }
  const known = await unsubscribe(ctx.em, contactId, ctx.now());
  return page(language, known ? 200 : 400, `<p>${known ? words.done : words.invalid}</p>`);
}

async function languageOf(ctx: Pick<Context, 'em'>, contactId: string | null): Promise<Language> {
  const sql = sqlOf(ctx.em);
  const [mail] = await sql<{ language: Language }>(
    'select language from mail_text text join outbox_message on text_id = text.id where contact_id = $1::uuid',
    [contactId],
  );
  return mail?.language ?? (await findOrganisation(sql))?.language ?? 'en';
}

function page(language: Language, status: number, content: string): Response {
  const title = escaped(MAIL_WORDS[language].stop);
  const html =
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta name="viewport" content="width=device-width"></head><body style="font:18px/1.5 sans-serif;max-width:34rem;` +
    `margin:15vh auto;padding:0 24px"><main><h1 style="font-size:1.4rem">${title}</h1>${content}</main></body></html>`;
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
