import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the backend. */
const backend = process.env['PORTAL_BACKEND'] ?? 'http://127.0.0.1:8080';

/**
 * The worker that lets the pages open without a network. Nothing registers it but the page that makes a device ready (`/field`),
 * so that a shared computer keeps no copy. With a network the pages always come from the server: an old page would send documents
 * that a newer service does not know. It never answers for the API, and `portal-config.json`, asked first, tells that there is no network.
 */
const withoutNetwork = VitePWA({
  injectRegister: false,
  registerType: 'autoUpdate',
  filename: 'field-worker.js',
  manifest: {
    name: 'Partnership portal',
    short_name: 'Partnership',
    description: 'Worksheets recorded in the field, with or without a network',
    start_url: '/field',
    display: 'standalone',
    theme_color: '#10434a',
    background_color: '#ffffff',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  },
  workbox: {
    globPatterns: ['index.html', 'assets/*.{js,css,woff2}', '*.svg'],
    navigateFallback: null,
    cleanupOutdatedCaches: true,
    sourcemap: false,
    runtimeCaching: [
      {
        urlPattern: ({ request }) => request.mode === 'navigate',
        handler: 'NetworkFirst',
        options: {
          networkTimeoutSeconds: 8,
          precacheFallback: { fallbackURL: '/index.html' },
          // The address of a page is nobody's business on the device: nothing is kept of where somebody was.
          plugins: [{ cacheWillUpdate: () => Promise.resolve(null) }],
        },
      },
    ],
  },
});

export default defineConfig({
  plugins: [react(), withoutNetwork],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  css: {
    // The GOV.UK styles carry fallbacks for old browsers that a strict parser refuses.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['node_modules'] } },
  },
  build: {
    target: 'es2022',
    manifest: 'manifest.json',
    // Everything is a file of our own origin, so that the content security policy can forbid data: and inline code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
  },
  server: {
    proxy: {
      '/graphql': { target: backend, changeOrigin: true },
      '/graphql-ws': { target: backend, ws: true, changeOrigin: true },
      '/portal-config.json': { target: backend, changeOrigin: true },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    environment: 'node',
  },
});
