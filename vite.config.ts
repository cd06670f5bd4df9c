// How the web app is built: root src/web, result dist/web. `npx vite` serves it for development, with the API of a server
// that runs on port 7070. scripts/build-web.ts builds it for `npm start`, the demo and the tests.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inline: the content security policy allows scripts from our own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  server: { port: 7071, proxy: { '/api': { target: 'http://127.0.0.1:7070', changeOrigin: false } } },
});
