import { pageHead } from '@unisono/ui/vite';
import { defineConfig, type Plugin } from 'vite';

/** What asking for the questions takes, and what all scripts share: else each of it would be a file of its own. */
const FIRST =
  /visit\/early-questions|address\/read-address|keeping\/(?:progress|device-store|ticket)|server\/ask|receipt\/(?:base64url|own-secrets|receipt-code)|preload-helper|survey\/questions-asked|emotion\/emotion-set|sending\/one-at-a-time/;

export default defineConfig({
  base: '/respond/',
  plugins: [pageHead(), preloadPage()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    manifest: true,
    target: 'es2022',
    // One style sheet, named by index.html: the page does not wait for one of its own.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: FIRST }] } } },
  },
});

/** Names the page and what it imports in index.html, so that they come beside the first script and not after it. */
function preloadPage(): Plugin {
  return {
    name: 'unisono-preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const page = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/page/show-page.tsx'),
        );
        if (page?.type !== 'chunk') throw new Error('the page is not a script of its own');
        return [page.fileName, ...page.imports]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', href: `/respond/${file}`, crossorigin: true },
            injectTo: 'head',
          }));
      },
    },
  };
}
