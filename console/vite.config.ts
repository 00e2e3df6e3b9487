import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:7300';

/** The console is served by the one server on its own origin; in development Vite forwards /api to it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // A picture or font inlined as a data URI would need a weaker content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  server: { port: 7301, strictPort: true, proxy: { '/api': { target: server, changeOrigin: false } } },
});
