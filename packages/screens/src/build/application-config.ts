import react from '@vitejs/plugin-react';
import { pageHead } from '@unisono/ui/vite';
import type { UserConfig } from 'vite';

/** How one application is built: under its own path, with a manifest for the script budget. */
export function applicationConfig(name: string): UserConfig {
  return {
    base: `/${name}/`,
    plugins: [react(), pageHead()],
    build: { manifest: true, target: 'es2023', chunkSizeWarningLimit: 700 },
  };
}
