import type { Plugin } from 'vite';

/** Runs before the first paint, so that a chosen theme never flashes. Mirrors COLOUR_SCHEME_KEY and LANGUAGE_KEY. */
const beforePaint = `(function(){var d=document.documentElement,t,l;try{t=localStorage.getItem('unisono-theme');l=localStorage.getItem('unisono-language')}catch(e){t=null}
if(t!=='light'&&t!=='dark')t=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';d.setAttribute('data-mantine-color-scheme',t);if(l)d.lang=l})()`;

const paper = `html{background:#fff;color-scheme:light}html[data-mantine-color-scheme=dark]{background:#131518;color-scheme:dark}`;

const icon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="none" stroke-width="4.6" stroke-linecap="round"><path d="M5 4v8.5" stroke="#d9731f"/><path d="M19 4v8.5" stroke="#1a8fbd"/><path d="M5 13a7 7 0 0 0 14 0" stroke="#9a55a0"/></g></svg>',
  );

/** A Vite plugin that gives an application's index.html what every page's head needs: theme, icon, viewport. */
export function pageHead(): Plugin {
  return {
    name: 'unisono-page-head',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { name: 'viewport', content: 'width=device-width, initial-scale=1' },
        injectTo: 'head-prepend',
      },
      { tag: 'meta', attrs: { name: 'color-scheme', content: 'light dark' }, injectTo: 'head-prepend' },
      { tag: 'link', attrs: { rel: 'icon', href: icon }, injectTo: 'head' },
      { tag: 'style', children: paper, injectTo: 'head' },
      { tag: 'script', children: beforePaint, injectTo: 'head' },
    ],
  };
}
