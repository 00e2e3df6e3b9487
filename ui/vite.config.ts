import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Only for the gallery: a page to look at every component. Nothing of it is part of the product. */
export default defineConfig({
  root: new URL('./gallery', import.meta.url).pathname,
  base: './',
  plugins: [react()],
  build: { outDir: process.env.GALLERY_OUT ?? '../dist', emptyOutDir: true, assetsInlineLimit: 0 },
});
