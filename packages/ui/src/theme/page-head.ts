import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Runs before the first paint, so that a chosen theme never flashes. A file of its own, because the server allows no
 * inline script. Mirrors COLOUR_SCHEME_KEY and LANGUAGE_KEY.
 */
const beforePaint = `(function () {
  var page = document.documentElement, theme = null, language = null;
  try {
    theme = localStorage.getItem('unisono-theme');
    language = localStorage.getItem('unisono-language');
  } catch (error) {
    // Storage is forbidden: the system's theme and the browser's language decide.
  }
  if (theme !== 'light' && theme !== 'dark') theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  page.setAttribute('data-mantine-color-scheme', theme);
  if (language) page.lang = language;
})();
`;
const fileName = `assets/before-paint-${createHash('sha256').update(beforePaint).digest('hex').slice(0, 8)}.js`;

const paper = `html{background:#fff;color-scheme:light}html[data-mantine-color-scheme=dark]{background:#131518;color-scheme:dark}`;

const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="none" stroke-width="4.6" stroke-linecap="round"><path d="M5 4v8.5" stroke="#d9731f"/><path d="M19 4v8.5" stroke="#1a8fbd"/><path d="M5 13a7 7 0 0 0 14 0" stroke="#9a55a0"/></g></svg>',
)}`;

/** A Vite plugin that gives an application's index.html what every page's head needs: theme, icon, viewport. */
export function pageHead(): Plugin {
  let base = '/';
  return {
    name: 'unisono-page-head',
    configResolved(config) {
      base = config.base;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.endsWith(fileName)) return next();
        response.setHeader('Content-Type', 'text/javascript');
        response.end(beforePaint);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: beforePaint });
    },
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'viewport', content: 'width=device-width, initial-scale=1' }, injectTo: 'head' },
      { tag: 'meta', attrs: { name: 'color-scheme', content: 'light dark' }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'icon', href: icon }, injectTo: 'head' },
      { tag: 'style', children: paper, injectTo: 'head' },
      { tag: 'script', attrs: { src: base + fileName }, injectTo: 'head' },
    ],
  };
}
