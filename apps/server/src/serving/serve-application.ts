import { Hono } from 'hono';
import type { StaticFile } from './static-folder.ts';

const NOT_BUILT = 'This application has not been built. Stop the server and run "npm start".\n';

/**
 * Serves one application under its `base` ("/leadership/"): its files, and its index page for every other address
 * in it, because the screens have addresses of their own.
 */
export function serveApplication(base: string, files: ReadonlyMap<string, StaticFile> | undefined): Hono {
  const routes = new Hono();
  routes.get(base.slice(0, -1), (context) => context.redirect(base, 302));
  routes.get(`${base}*`, async (context) => {
    if (!files) return context.text(NOT_BUILT, 503);
    const name = decoded(new URL(context.req.url).pathname.slice(base.length));
    const file = files.get(name) ?? (isScreen(name) ? files.get('index.html') : undefined);
    if (!file) return context.text('Not found\n', 404);
    const headers: Record<string, string> = {
      etag: file.etag,
      vary: 'accept-encoding',
      'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (context.req.header('if-none-match') === file.etag) return context.body(null, 304, headers);
    const { encoding, bytes } = await file.in(context.req.header('accept-encoding') ?? '');
    if (encoding) headers['content-encoding'] = encoding;
    return context.body(bytes, 200, { ...headers, 'content-type': file.type });
  });
  return routes;
}

/** A screen's address ends in a word; a file's in a name with an extension. */
function isScreen(name: string): boolean {
  return !/\.\w{1,8}$/.test(name) && !name.startsWith('assets/');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // Half an escape names no file; the index page will say that there is no such screen.
    return name;
  }
}
