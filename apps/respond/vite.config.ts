import { pageHead } from '@unisono/ui/vite';
import { defineConfig } from 'vite';

/** Where the server listens while developing; `npm run dev` sets it. */
const SERVER = process.env.UNISONO_SERVER ?? 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/respond/',
  plugins: [pageHead()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { manifest: true, target: 'es2022' },
  server: { proxy: { '/trpc': SERVER } },
});
