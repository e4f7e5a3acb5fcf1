import { pageHead } from '@unisono/ui/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/respond/',
  plugins: [pageHead()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { manifest: true, target: 'es2022' },
});
